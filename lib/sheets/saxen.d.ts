/** The parts of saxen that we use; it comes without declarations. */
declare module "saxen" {
  type Attributes = () => Record<string, string>;
  type Decode = (text: string) => string;
  export class Parser {
    ns(namespaces: Record<string, string>): this;
    on(
      event: "openTag",
      heard: (name: string, attributes: Attributes, decode: Decode) => void,
    ): this;
    on(event: "closeTag", heard: (name: string) => void): this;
    on(event: "text", heard: (value: string, decode: Decode) => void): this;
    on(event: "cdata", heard: (value: string) => void): this;
    on(event: "attention", heard: (value: string) => void): this;
    on(event: "error", heard: (error: Error) => void): this;
    parse(xml: string): Error | undefined;
  }
}
