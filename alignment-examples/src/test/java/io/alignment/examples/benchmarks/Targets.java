package io.alignment.examples.benchmarks;

import java.util.List;

/** All that is promised about speed and heap, and what must be measured to see whether it holds. */
final class Targets {

  /** What the targets below speak of. */
  static final List<Trial> TRIALS =
      List.of(
          Trial.of("AnalysisBenchmark.gather", 10_000, 1_000_000),
          Trial.of("AnalysisBenchmark.breadthFirst", 1_000_000),
          Trial.of("AnalysisBenchmark.core", 10_000, 100_000, 1_000_000).warm(),
          Trial.of("AnalysisBenchmark.coreRead", 100_000),
          Trial.of("ObjectGraphBenchmark.ask", 100_000).slow(),
          Trial.of("BuildBenchmark.build", 100_000),
          Trial.of("BuildBenchmark.objectGraph", 100_000),
          Trial.of("BuildBenchmark.build", 1_000_000).slow(),
          Trial.of("BuildBenchmark.objectGraph", 1_000_000).cold(),
          Trial.of("HeapBenchmark.index", 1_000_000).once(),
          Trial.of("HeapBenchmark.objectGraph", 1_000_000).once(),
          Trial.of("FleetBenchmark.buildAndCore").warm(),
          Trial.of("FleetBenchmark.buildAndCore").onThreads(2).warm(),
          Trial.of("ReadingBenchmark.scan", 200, 100_000),
          Trial.of("ReadingBenchmark.scan", 200).onThreads(2),
          Trial.of("ReadingBenchmark.records", 200).warm(),
          Trial.of("ReadingBenchmark.records", 100_000).warm(),
          Trial.of("ReadingBenchmark.read", 200).warm(),
          Trial.of("ReadingBenchmark.read", 100_000).warm(),
          Trial.of("ReadingBenchmark.readAndCore", 200).warm(),
          Trial.of("ReadingBenchmark.readAndCore", 200).onThreads(2).warm(),
          Trial.of("WritingBenchmark.generate", 200, 100_000),
          Trial.of("WritingBenchmark.write", 200).warm(),
          Trial.of("WritingBenchmark.write", 100_000).warm(),
          Trial.of("WritingBenchmark.writeBuilt", 100_000).warm(),
          Trial.of("EditBenchmark.editAndCore", 10_000).warm(),
          Trial.of("EditBenchmark.editAndAll", 10_000),
          Trial.of("EditBenchmark.linkAndCore", 10_000),
          Trial.of("EditBenchmark.read", 10_000),
          Trial.of("PlanBenchmark").warm());

  static final List<Target> TARGETS =
      List.of(
          Target.atMost(
              20,
              "core questions / one breadth-first pass over all relations, 10⁶",
              it ->
                  it.ratio(
                      "AnalysisBenchmark.core 1000000", "AnalysisBenchmark.breadthFirst 1000000")),
          Target.atLeast(
              50,
              "naive questions to JGraphT / core questions, 10⁵",
              it -> it.ratio("ObjectGraphBenchmark.ask 100000", "AnalysisBenchmark.core 100000")),
          Target.toCompare(
              "the same, if every answer is looked at",
              it ->
                  it.ratio("ObjectGraphBenchmark.ask 100000", "AnalysisBenchmark.coreRead 100000")),
          Target.toCompare(
              "core questions / gather over the same relations, 10⁶",
              it -> it.ratio("AnalysisBenchmark.core 1000000", "AnalysisBenchmark.gather 1000000")),
          Target.atMost(
              0.05,
              "growth exponent of the core questions 10⁴ to 10⁶, less that of the gather",
              it ->
                  it.exponent("AnalysisBenchmark.core", 10_000, 1_000_000)
                      - it.exponent("AnalysisBenchmark.gather", 10_000, 1_000_000)),
          Target.atMost(
              100,
              "bytes an element beyond the records, 10⁶",
              it -> it.of("HeapBenchmark.index 1000000 bytes") / 1e6),
          Target.atMost(
              1 / 6.0,
              "the same / a graph of JGraphT",
              it ->
                  it.ratio(
                      "HeapBenchmark.index 1000000 bytes",
                      "HeapBenchmark.objectGraph 1000000 bytes")),
          Target.atMost(
              0.25,
              "build with validation / filling a graph of JGraphT, 10⁵",
              it -> it.ratio("BuildBenchmark.build 100000", "BuildBenchmark.objectGraph 100000")),
          Target.atMost(
              0.25,
              "build with validation / filling a graph of JGraphT, 10⁶",
              it -> it.ratio("BuildBenchmark.build 1000000", "BuildBenchmark.objectGraph 1000000")),
          Target.atLeast(
              1.8,
              "small strategies built and asked by two threads / by one",
              it ->
                  2 * it.ratio("FleetBenchmark.buildAndCore", "FleetBenchmark.buildAndCore on 2")),
          Target.atMost(
              2.5,
              "reading a document with validation / a scan of its tokens, 200",
              it -> it.ratio("ReadingBenchmark.read 200", "ReadingBenchmark.scan 200")),
          Target.atMost(
              4,
              "the same, 10⁵",
              it -> it.ratio("ReadingBenchmark.read 100000", "ReadingBenchmark.scan 100000")),
          Target.toCompare(
              "reading a document with validation / data binding into records, 200",
              it -> it.ratio("ReadingBenchmark.read 200", "ReadingBenchmark.records 200")),
          Target.toCompare(
              "the same, 10⁵",
              it -> it.ratio("ReadingBenchmark.read 100000", "ReadingBenchmark.records 100000")),
          Target.atMost(
              1.5,
              "writing what was read / generating the same tokens, 200",
              it -> it.ratio("WritingBenchmark.write 200", "WritingBenchmark.generate 200")),
          Target.atMost(
              1.5,
              "the same, 10⁵",
              it -> it.ratio("WritingBenchmark.write 100000", "WritingBenchmark.generate 100000")),
          Target.atMost(
              1.5,
              "writing what a program built in no order / the same, 10⁵",
              it ->
                  it.ratio(
                      "WritingBenchmark.writeBuilt 100000", "WritingBenchmark.generate 100000")),
          Target.toCompare(
              "scans of a small document / readings with the core questions, 200",
              it -> it.ratio("ReadingBenchmark.scan 200", "ReadingBenchmark.readAndCore 200")),
          Target.atLeast(
              1.8,
              "small documents read and asked by two threads / by one",
              it ->
                  2
                      * it.ratio(
                          "ReadingBenchmark.readAndCore 200",
                          "ReadingBenchmark.readAndCore 200 on 2")),
          Target.toCompare(
              "token scans by two threads / by one: what the machine gives",
              it -> 2 * it.ratio("ReadingBenchmark.scan 200", "ReadingBenchmark.scan 200 on 2")),
          Target.atMost(
              0.1,
              "an edit and the core questions / reading the document, 10⁴",
              it -> it.ratio("EditBenchmark.editAndCore 10000", "EditBenchmark.read 10000")),
          Target.toCompare(
              "the same with all other questions",
              it -> it.ratio("EditBenchmark.editAndAll 10000", "EditBenchmark.read 10000")),
          Target.atMost(
              0.5,
              "one more relation and the core questions / reading the document, 10⁴",
              it -> it.ratio("EditBenchmark.linkAndCore 10000", "EditBenchmark.read 10000")),
          Target.atMost(
              40,
              "milliseconds that the plan of the corner bakery takes",
              it -> it.of("PlanBenchmark.plan corner-bakery")),
          Target.atMost(
              3,
              "the plan of the SDGs / all questions about them",
              it -> it.ratio("PlanBenchmark.plan sdg-2022", "PlanBenchmark.askAll sdg-2022")),
          Target.toCompare(
              "trials a second in the corner bakery",
              it ->
                  1_000
                      * it.ratio(
                          "PlanBenchmark.plan corner-bakery tried",
                          "PlanBenchmark.plan corner-bakery")),
          Target.toCompare(
              "the same in the SDGs",
              it ->
                  1_000
                      * it.ratio(
                          "PlanBenchmark.plan sdg-2022 tried", "PlanBenchmark.plan sdg-2022")));

  private Targets() {}
}
