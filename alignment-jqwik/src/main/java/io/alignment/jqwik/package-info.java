/**
 * Strategies at random for property-based tests with jqwik, and laws that every analysis should
 * keep. {@link io.alignment.jqwik.Strategies} makes strategies, {@link
 * io.alignment.jqwik.AnalysisLaws} tests analyses, {@link io.alignment.jqwik.PlantedDefects} and
 * {@link io.alignment.jqwik.InvalidDocuments} hold what should be noticed.
 */
@NullMarked
package io.alignment.jqwik;

import org.jspecify.annotations.NullMarked;
