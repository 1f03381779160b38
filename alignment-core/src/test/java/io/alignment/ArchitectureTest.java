package io.alignment;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.alignment.model.Strategy;
import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

  private static final Set<String> MAY_SHOW_JGRAPHT = Set.of("io.alignment.model.Strategy.graph()");

  /** What gives another answer on another machine, or on another day. */
  private static final Pattern DEPENDS_ON_THE_SURROUNDINGS =
      Pattern.compile(
          Stream.of(
                  "java\\.time\\.(\\w+\\.)*now\\(.*",
                  "java\\.time\\.Clock\\.system.*",
                  "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
                  "java\\.time\\.format\\.DateTimeFormatter\\.ofPattern\\(java\\.lang\\.String\\)",
                  "java\\.util\\.(Date|GregorianCalendar|Random|Scanner|Formatter)\\.<init>\\(\\)",
                  "java\\.util\\.Calendar\\.getInstance\\(.*",
                  "java\\.util\\.UUID\\.randomUUID\\(\\)",
                  "java\\.util\\.(Locale|TimeZone)\\.getDefault\\(.*",
                  "java\\.util\\.Collections\\.shuffle\\(java\\.util\\.List\\)",
                  "java\\.util\\.concurrent\\.ThreadLocalRandom\\.current\\(\\)",
                  "java\\.lang\\.Math\\.random\\(\\)",
                  "java\\.lang\\.System\\.(currentTimeMillis|nanoTime|getenv|getProperty"
                      + "|lineSeparator|identityHashCode)\\(.*",
                  "java\\.lang\\.String\\.to(Lower|Upper)Case\\(\\)",
                  "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*",
                  "java\\.lang\\.String\\.getBytes\\(\\)",
                  "java\\.lang\\.String\\.<init>\\(\\[B\\)",
                  "java\\.text\\.\\w+\\.get\\w*Instance\\(\\)",
                  "java\\.text\\.(Decimal|SimpleDate)Format\\.<init>\\((java\\.lang\\.String)?\\)",
                  "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
                  "java\\.io\\.File(Reader|Writer)\\.<init>\\(java\\.(lang\\.String|io\\.File)\\)",
                  "java\\.io\\.InputStreamReader\\.<init>\\(java\\.io\\.InputStream\\)",
                  "java\\.io\\.OutputStreamWriter\\.<init>\\(java\\.io\\.OutputStream\\)")
              .collect(Collectors.joining("|")));

  private static JavaClasses main = new ClassFileImporter().importClasses();
  private static Set<String> exported = Set.of();

  @BeforeAll
  static void readTheClasses() throws IOException, URISyntaxException {
    Path classes =
        Path.of(Strategy.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    main = new ClassFileImporter().importPath(classes);
    try (InputStream file = Files.newInputStream(classes.resolve("module-info.class"))) {
      exported =
          ModuleDescriptor.read(file).exports().stream()
              .filter(export -> !export.isQualified())
              .map(ModuleDescriptor.Exports::source)
              .collect(Collectors.toUnmodifiableSet());
    }
  }

  @Test
  void theClassesAreThere() {
    assertThat(exported)
        .contains("io.alignment.model", "io.alignment.analysis", "io.alignment.rules");
    assertThat(main.contain(Strategy.class)).isTrue();
  }

  @Test
  void theModelKnowsNoAnalysis() {
    noClasses()
        .that()
        .resideInAPackage("io.alignment.model..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.alignment.analysis..")
        .because("a new analysis must change nothing but itself and the list it stands in")
        .check(main);
  }

  @Test
  void analysesKnowNoRules() {
    noClasses()
        .that()
        .resideInAPackage("io.alignment.analysis..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.alignment.rules..")
        .because("rules speak of what analyses say, not the other way round")
        .check(main);
  }

  @Test
  void whatIsInternalDependsOnNothingOfOurs() {
    noClasses()
        .that()
        .resideInAPackage("io.alignment.internal..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.alignment.model..", "io.alignment.analysis..", "io.alignment.rules..")
        .because("several modules share it, so it stands at the very bottom")
        .check(main);
  }

  @Test
  void noFileFormatInside() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tools.jackson..", "com.fasterxml..")
        .because("the core knows no file format; an application may hold another Jackson")
        .check(main);
  }

  @Test
  void packagesAreFreeOfCycles() {
    slices()
        .matching("io.alignment.(**)")
        .should()
        .beFreeOfCycles()
        .because("what can be read from the bottom up can be understood")
        .check(main);
  }

  @Test
  void guavaStaysInside() {
    classes()
        .should(showNothingOf("com.google.", Set.of()))
        .because("a user of the library must be free in the choice of a version of Guava")
        .check(main);
  }

  @Test
  void jgraphtShowsInOnePlaceOnly() {
    classes()
        .should(showNothingOf("org.jgrapht.", MAY_SHOW_JGRAPHT))
        .because("graph() is the one view for algorithms of the users' own")
        .check(main);
  }

  @Test
  void thePlaceWhereJgraphtShowsIsStillThere() {
    assertThat(main.get(Strategy.class).getMethods())
        .extracting(JavaCodeUnit::getFullName)
        .containsAll(MAY_SHOW_JGRAPHT);
  }

  @Test
  void resultsDependOnNothingButTheArguments() {
    classes()
        .should(
            forEachClass(
                "not ask the clock, the default locale, zone or charset, or chance",
                (origin, events) -> {
                  for (JavaAccess<?> access : origin.getAccessesFromSelf()) {
                    boolean asks =
                        DEPENDS_ON_THE_SURROUNDINGS
                            .matcher(access.getTarget().getFullName())
                            .matches();
                    if (asks) {
                      events.accept(access.getDescription());
                    }
                  }
                }))
        .because("the same strategy gives the same result, on every machine and every day")
        .check(main);
  }

  @Test
  void theModelIsClosed() {
    classes()
        .that()
        .resideInAPackage("io.alignment.model..")
        .and()
        .arePublic()
        .and()
        .areNotEnums()
        .and()
        .areNotInterfaces()
        .should(
            forEachClass(
                "be final, a record or sealed",
                (type, events) -> {
                  if (!type.getModifiers().contains(JavaModifier.FINAL)
                      && !type.reflect().isSealed()) {
                    events.accept(type.getName() + " can be extended by everybody");
                  }
                }))
        .because("a strategy is immutable only if its parts are")
        .check(main);
  }

  // Conditions

  private interface Check {
    void look(JavaClass type, Consumer<String> violation);
  }

  private static ArchCondition<JavaClass> forEachClass(String description, Check check) {
    return new ArchCondition<>(description) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check.look(type, message -> events.add(SimpleConditionEvent.violated(type, message)));
      }
    };
  }

  private static ArchCondition<JavaClass> showNothingOf(String prefix, Set<String> exceptions) {
    return forEachClass(
        "show nothing of " + prefix + " to users",
        (type, violation) -> {
          if (!isShown(type)) {
            return;
          }
          Set<JavaClass> ofType = new LinkedHashSet<>();
          type.getSuperclass().ifPresent(it -> ofType.addAll(it.getAllInvolvedRawTypes()));
          type.getInterfaces().forEach(it -> ofType.addAll(it.getAllInvolvedRawTypes()));
          type.getTypeParameters().forEach(it -> ofType.addAll(it.getAllInvolvedRawTypes()));
          ofType.addAll(type.getAllRawSuperclasses());
          ofType.addAll(type.getAllRawInterfaces());
          report(type.getName(), ofType, prefix, violation);
          for (JavaMember member : type.getMembers()) {
            if (isShown(member) && !exceptions.contains(member.getFullName())) {
              report(member.getFullName(), typesOf(member), prefix, violation);
            }
          }
        });
  }

  private static void report(
      String where, Set<JavaClass> types, String prefix, Consumer<String> violation) {
    types.stream()
        .filter(type -> type.getBaseComponentType().getName().startsWith(prefix))
        .forEach(type -> violation.accept(where + " shows " + type.getName()));
  }

  private static boolean isShown(JavaClass type) {
    return exported.contains(type.getPackageName())
        && isShown(type.getModifiers())
        && type.getEnclosingClass().map(ArchitectureTest::isShown).orElse(true);
  }

  private static boolean isShown(JavaMember member) {
    return isShown(member.getModifiers());
  }

  private static boolean isShown(Set<JavaModifier> modifiers) {
    return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
        && !modifiers.contains(JavaModifier.SYNTHETIC);
  }

  private static Set<JavaClass> typesOf(JavaMember member) {
    Set<JavaClass> types = new LinkedHashSet<>();
    if (member instanceof JavaField field) {
      types.addAll(field.getType().getAllInvolvedRawTypes());
    } else if (member instanceof JavaCodeUnit unit) {
      types.addAll(unit.getReturnType().getAllInvolvedRawTypes());
      for (JavaType parameter : unit.getParameterTypes()) {
        types.addAll(parameter.getAllInvolvedRawTypes());
      }
      unit.getTypeParameters().forEach(it -> types.addAll(it.getAllInvolvedRawTypes()));
      types.addAll(unit.getExceptionTypes());
    }
    return types;
  }
}
