package io.alignment.planner.store;

/**
 * A business that keeps its strategy here.
 *
 * @param id its number in the database
 * @param slug how it is called in addresses: small letters, digits and hyphens
 * @param name its name, for people
 * @param version the number of its newest version, from 1
 */
public record Business(long id, String slug, String name, int version) {}
