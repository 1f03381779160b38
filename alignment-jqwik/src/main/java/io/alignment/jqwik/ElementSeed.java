package io.alignment.jqwik;

import java.util.Set;

/**
 * What an element is made of: plain numbers, which shrink well.
 *
 * @param type picks its type
 * @param key picks its id
 * @param place where it stands among the others
 * @param features which of its optional fields are there, by number
 * @param value picks the values
 */
record ElementSeed(int type, int key, int place, Set<Integer> features, int value) {

  static final int FEATURES = 14;

  boolean has(int feature) {
    return features.contains(feature);
  }
}
