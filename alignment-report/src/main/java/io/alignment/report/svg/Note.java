package io.alignment.report.svg;

/**
 * What a map says of an element besides what stands on its card.
 *
 * @param tag a word or two, to be seen at once
 * @param sentence all of it, without its final period
 */
public record Note(String tag, String sentence) {}
