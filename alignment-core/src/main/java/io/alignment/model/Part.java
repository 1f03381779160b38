package io.alignment.model;

/** A part of a strategy: an {@link Element} or a {@link Relation} between two elements. */
public sealed interface Part permits Element, Relation {}
