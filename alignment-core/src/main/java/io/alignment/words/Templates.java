package io.alignment.words;

import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sentences with places to fill, by key. {@code {name}} is a place; a part in square brackets is
 * left out if one of its places has nothing to fill it, or nothing but what fills {@code {0}}.
 * {@code {name%}} is the place of a share in percent.
 */
final class Templates {

  private static final Pattern OPTIONAL_PART = Pattern.compile("\\[([^\\]]*)]");
  private static final Pattern PLACE = Pattern.compile("\\{(\\w+%?)}");

  private static final String FIRST = "0";

  private final ImmutableMap<String, String> byKey;

  Templates(Map<String, String> byKey) {
    this.byKey = ImmutableMap.copyOf(byKey);
  }

  Templates with(Map<String, String> more) {
    return new Templates(
        ImmutableMap.<String, String>builder().putAll(byKey).putAll(more).buildKeepingLast());
  }

  boolean has(String key) {
    return byKey.containsKey(key);
  }

  Optional<String> find(String key) {
    return Optional.ofNullable(byKey.get(key));
  }

  /** Returns what stands under a key, filled; nothing if nothing does. */
  String fill(String key, Function<String, Optional<String>> values) {
    String template =
        OPTIONAL_PART
            .matcher(byKey.getOrDefault(key, ""))
            .replaceAll(part -> quoted(isFilled(part.group(1), values) ? part.group(1) : ""));
    return PLACE
        .matcher(template)
        .replaceAll(place -> quoted(values.apply(place.group(1)).orElse(place.group())));
  }

  String fill(String key, Map<String, String> values) {
    return fill(key, name -> Optional.ofNullable(values.get(name)));
  }

  private static boolean isFilled(String part, Function<String, Optional<String>> values) {
    return PLACE.matcher(part).results().allMatch(place -> isFilledAnew(place.group(1), values));
  }

  /**
   * Says whether a place has something to fill it that is not only the name of {@code {0}} again.
   */
  private static boolean isFilledAnew(String place, Function<String, Optional<String>> values) {
    Optional<String> value = values.apply(place);
    return value.isPresent() && (place.equals(FIRST) || !value.equals(values.apply(FIRST)));
  }

  private static String quoted(String text) {
    return Matcher.quoteReplacement(text);
  }
}
