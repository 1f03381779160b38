package io.alignment.jqwik;

/**
 * What a relation is made of.
 *
 * @param kind picks its kind
 * @param from picks where it starts
 * @param to picks where it ends
 * @param detail picks its values
 */
record RelationSeed(int kind, int from, int to, int detail) {}
