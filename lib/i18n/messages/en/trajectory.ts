export const trajectory = {
  goals: "Goals",
  "title-will-miss": "{goal}: {now}. At this pace {forecast} by {day}, <over>{short} short</over>.",
  "title-will-meet": "{goal}: {now}. At this pace {forecast} by {day}, which meets {target}.",
  "title-met": "{goal}: {now}, the {target} of {year} is met.",
  "title-yearly": "{goal}: {value} in {year}, the target is {target}.",
  "title-running": "{goal}: {now} so far in {year}, the target is {target}.",
  "title-no-forecast": "{goal}: {now}, the target for {day} is {target}.",
  "title-no-target": "{goal}: {now}.",
  "title-no-figure": "{goal}: no approved figures yet.",

  "say-range": "Range of the forecast: {low} to {high}.",
  "say-needed": "Reaching {target} takes {needed} more a year; the last 12 months brought {pace}.",
  "say-needed-times":
    "Reaching {target} takes {needed} more a year, {times} times the last 12 months ({pace}).",
  "say-early": "At this pace {target} is met in {year}.",
  "say-half": "{half, plural, one {# unit holds} other {# units hold}} half of what is missing.",
  "say-no-forecast":
    "No forecast: the last 12 months have too few figures; it takes at least four, no more than half a year apart.",
  "say-yearly":
    "A figure of each year: every closed year is one point; the running year stands apart, is not joined and not forecast.",
  "say-no-target": "No target was given to this unit.",
  units: "{count, plural, one {# unit} other {# units}}",

  "chart-behind": "{gap} behind the straight road to {year}",
  "chart-ahead": "{gap} ahead of the straight road to {year}",
  "chart-behind-but":
    "{gap} behind the straight road, yet at today's pace the {year} milestone is met",
  "chart-ahead-but":
    "{gap} ahead of the straight road, yet at today's pace the {year} milestone is missed",
  "chart-met": "Above the target of {year}",
  "chart-plain": "{goal}, {from} to {to}",
  "chart-subtitle": "{unit} · approved figures to {day}",
  "chart-subtitle-units":
    "% of units that have it, by the day of the fact · out of {units, plural, one {# unit} other {# units}} · approved figures to {day}",
  remark:
    "Solid line: reached. Gold dots: the straight road between milestones; solid gold: the pace needed from now on.",
  "remark-forecast":
    "Solid line: reached. Dashes: the pace of the last 12 months ({pace} a year). Grey: the slowest and the fastest three months of them ({slowest} and {fastest} a year). Gold dots: the straight road between milestones; solid gold: the pace needed from now on.",
  "remark-yearly":
    "Solid line: closed years. Ring: the running year. Gold dots: the straight road between milestones.",

  "mark-milestone": "Milestone {day}: {value}",
  "mark-milestone-short": "goal {year}",
  "mark-year": "end of {year}",
  "mark-baseline": "baseline {year}: {value}",
  "mark-now": "Now {value}",
  "mark-of-units":
    "{numerator, number} of {denominator, plural, one {# unit} other {# units}}, {day}",
  "mark-waiting": "{count, number} more reports wait for review, not yet counted",
  "mark-running": "{year}: {value}",
  "mark-missed": "{gap} short",
  "mark-was": "reached {value}",
  "mark-needed": "{perYear} a year needed from now",
  "mark-forecast": "Forecast {value}",
  "mark-short": "{short} short",
  "mark-fastest": "fastest: {value}",
  "mark-slowest": "slowest: {value}",
  finding: "Now {now}. Milestone {day}: {target}.",
  "finding-forecast":
    "Now {now}. Forecast for {day}: {value}, range {low} to {high}, target {target}.",

  day: "Day",
  reached: "Reached",
  change: "More",
  road: "Road to the milestone",
  beside: "Difference",
  "day-forecast": "{day} (forecast)",
  "day-running": "{day} (running year)",

  "gaps-half":
    "{half, plural, one {# unit makes up} other {# units make up}} half of what is missing; {first} most with {most}",
  "gaps-yearly": "Each year starts anew: the running one is not compared with a whole one.",
  "gaps-tied": "{count, number} units lack most alike, {most} each",
  "gaps-first": "{first} lacks most: {most}",
  "gaps-none": "No unit falls short of the milestone",
  "gaps-plain": "The units behind this goal",
  "gaps-subtitle-share":
    "Ordered by what is missing for the milestone · ○ {from} ● {to} · dashed: all {common}",
  "gaps-subtitle-amount":
    "Ordered by what is missing of what was given · ○ {from} ● {to} · all {common}",
  "gaps-caption": "Each unit on two days, and what it lacks",
  "gaps-remark":
    "Heavy rule: from the top down to here the units hold more than half of what is missing.",
  "gaps-most": "Largest rise since {from}: {unit} ({change}).",
  "gaps-least": "Largest fall: {unit} ({change}).",
  unit: "Unit",
  value: "Reached",
  parts: "Has / all",
  given: "Given",
  since: "Since {day}",
  missing: "Missing",
  share: "% of missing",
  own: "{unit} itself",
  from: "Compared with",
  to: "Up to",
  compare: "Compare",
  comparing: "Compare two days",

  "made-of": "What this figure is made of",
  "made-of-why": "Each line opens its source, as far as you may see it",
  "made-reached": "units have it",
  "made-missing": "units do not have it yet",
  "made-all": "units that the goal is about",
  "made-waiting": "reports wait for review, not yet counted",
  "made-given": "assignments that bring the figures",
  sources: "Document and tasks",
  "source-given": "{given, plural, one {# assignment} other {# assignments}}",
  "source-overdue":
    "{given, plural, one {# assignment} other {# assignments}}, {overdue, number} overdue",
  "to-assignments": "Assignments of this goal",
} as const;
