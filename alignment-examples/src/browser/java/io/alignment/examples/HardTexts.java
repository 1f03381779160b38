package io.alignment.examples;

import io.alignment.model.Allocation;
import io.alignment.model.Assignment;
import io.alignment.model.BusinessFunction;
import io.alignment.model.Communication;
import io.alignment.model.Demand;
import io.alignment.model.Factor;
import io.alignment.model.Hindrance;
import io.alignment.model.Influence;
import io.alignment.model.Initiative;
import io.alignment.model.Measure;
import io.alignment.model.Objective;
import io.alignment.model.Ownership;
import io.alignment.model.Perspective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.StrategyBuilder;
import io.alignment.model.Support;
import io.alignment.model.Vision;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** Strategies whose texts are hard to show: in every field, for every type of element. */
final class HardTexts {

  static final List<String> HOSTILE =
      List.of(
          "<script>window.hacked=1</script>",
          "</script><script>window.hacked=1</script>",
          "</style><script>window.hacked=1</script>",
          "<img src=x onerror=\"window.hacked=1\">",
          "<svg onload=window.hacked=1><a href=\"javascript:window.hacked=1\">press</a></svg>",
          "javascript:window.hacked=1",
          "\" onmouseover=\"window.hacked=1\" autofocus onfocus=\"window.hacked=1",
          "' onclick='window.hacked=1' style='display:none",
          "<!-- <script> -->",
          "--><script>window.hacked=1</script><!--",
          "]]><script>window.hacked=1</script><![CDATA[",
          "</title></textarea></svg></table><h1>not a heading</h1>",
          "&lt;b&gt; &amp;amp; &#106;avascript",
          "<iframe src=\"https://example.org/\"></iframe><base href=\"https://example.org/\">",
          "<style>*{display:none}</style><link rel=stylesheet href=\"https://example.org/x.css\">",
          "${7*7} {{7*7}} #{7*7} @if(true)",
          "a\u0000b\u0007c\u001b[31md\u007fe\u0085f",
          "left \u202eright\u202c and \u200bnothing\ufeff",
          "line\u2028one\u2029two\nthree\tfour",
          "\ufffe\uffff");

  private static final List<String> LANGUAGES =
      List.of(
          "Die Wärmeschutzverordnungsdurchführungsbestimmungen einhalten, überall und sofort",
          "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
          "Améliorer l’accueil des élèves : « œuvrer » où c’est nécessaire, dès la rentrée",
          "رفع عدد الطلبات عبر الإنترنت من ٨٠ إلى ٢٠٠ في الأسبوع بحلول يونيو",
          "خبز طازج كل صباح",
          "בית מאפה שכולם מזכירים ראשון",
          "每天早上六点半之前把前一天晚上订的面包准备好并送到客人家门口",
          "毎朝六時半までにパンを焼く",
          "Ένα πρωινό για όλους, Доставить хлеб к утру",
          "Mixed: خبز and bread 50 % (Brot) — 🍞👩‍🍳",
          "A name of two hundred letters ".repeat(7).substring(0, 200),
          "WWWWWWWWWWMMMMMMMMMM".repeat(10));

  private static final LocalDate START = LocalDate.of(2026, 1, 1);

  private HardTexts() {}

  static Strategy hostile() {
    return of(HOSTILE);
  }

  static Strategy languages() {
    return of(LANGUAGES);
  }

  private static Strategy of(List<String> texts) {
    StrategyBuilder builder = Strategy.builder(texts.get(0)).description(texts.get(1));
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i);
      String next = texts.get((i + 1) % texts.size());
      builder
          .add(
              Vision.builder("v" + text, text)
                  .description(text)
                  .tag(text)
                  .property(text, text)
                  .horizon(START.plusYears(4))
                  .build())
          .add(objective("o" + text, text, pick(i, Perspective.values())))
          .add(
              Initiative.builder("i" + text, text)
                  .description(text)
                  .tag(text)
                  .kind(Initiative.Kind.TRAINING)
                  .teaches(text)
                  .requiredSkill(next)
                  .demand(Demand.of(text, BigDecimal.TEN))
                  .start(START)
                  .due(START.plusDays(90L * i))
                  .build())
          .add(BusinessFunction.builder("f" + text, text).description(text).tag(text).build())
          .add(Resource.financial("m" + text, text, text).description(text).capacity(100).build())
          .add(Resource.human("p" + text, text, "FTE").skill(text).capacity(1).build())
          .add(
              Factor.builder("x" + text, text, pick(i, Factor.Quadrant.values()))
                  .description(text)
                  .build())
          .add(Support.of("o" + text, "v" + texts.get(0), 1 + i % 3))
          .add(Support.of("i" + text, "o" + text))
          .add(Ownership.of("f" + text, "o" + text))
          .add(Ownership.of("f" + next, "i" + text))
          .add(Allocation.of("m" + text, "i" + text, 60))
          .add(Allocation.of("m" + text, "i" + next, 60))
          .add(Assignment.of("p" + text, "f" + text))
          .add(Communication.of("f" + text, "f" + next, text, 7))
          .add(Influence.of("x" + text, "o" + text, 0.5));
      if (i > 0) {
        builder.add(Hindrance.of("o" + text, "o" + texts.get(i - 1), 0.5));
      }
    }
    return builder.build();
  }

  private static <E> E pick(int number, E[] constants) {
    return constants[number % constants.length];
  }

  private static Objective objective(String id, String text, Perspective perspective) {
    return Objective.builder(id, text)
        .description(text)
        .tag(text)
        .property(text, text)
        .perspective(perspective)
        .due(START.plusDays(500))
        .measure(
            Measure.builder(text)
                .unit(text)
                .baseline(0)
                .target(100)
                .everyDays(31)
                .reading(START, 10)
                .reading(START.plusDays(31), 20)
                .build())
        .build();
  }
}
