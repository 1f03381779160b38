package io.alignment.jqwik;

import io.alignment.model.BusinessFunction;
import io.alignment.model.Element;
import io.alignment.model.Factor;
import io.alignment.model.Initiative;
import io.alignment.model.Objective;
import io.alignment.model.Resource;
import io.alignment.model.Strategy;
import io.alignment.model.Vision;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * What stands in plans, for tests that are marked with {@code @Domain(StrategyDomain.class)}:
 * strategies, single elements of all types, and planted defects.
 */
public class StrategyDomain extends DomainContextBase {

  /** Makes the domain. */
  public StrategyDomain() {}

  /** {@return strategies of all sorts} */
  @Provide
  public Arbitrary<Strategy> strategies() {
    return Strategies.strategies();
  }

  /** {@return single elements of all types} */
  @Provide
  public Arbitrary<Element> elements() {
    return single(Element.class, Element.Type.values());
  }

  /** {@return single visions} */
  @Provide
  public Arbitrary<Vision> visions() {
    return single(Vision.class, Element.Type.VISION);
  }

  /** {@return single objectives} */
  @Provide
  public Arbitrary<Objective> objectives() {
    return single(Objective.class, Element.Type.OBJECTIVE);
  }

  /** {@return single initiatives} */
  @Provide
  public Arbitrary<Initiative> initiatives() {
    return single(Initiative.class, Element.Type.INITIATIVE);
  }

  /** {@return single business functions} */
  @Provide
  public Arbitrary<BusinessFunction> functions() {
    return single(BusinessFunction.class, Element.Type.FUNCTION);
  }

  /** {@return single resources} */
  @Provide
  public Arbitrary<Resource> resources() {
    return single(Resource.class, Element.Type.RESOURCE);
  }

  /** {@return single factors} */
  @Provide
  public Arbitrary<Factor> factors() {
    return single(Factor.class, Element.Type.FACTOR);
  }

  private static <E extends Element> Arbitrary<E> single(Class<E> element, Element.Type... types) {
    return Strategies.strategies()
        .ofSize(1, 1)
        .withElements(types)
        // A single objective uses no measure that stands with the strategy.
        .filter(strategy -> strategy.measures().isEmpty())
        .map(strategy -> element.cast(strategy.elements().get(0)));
  }

  /** {@return defects of all kinds} */
  @Provide
  public Arbitrary<PlantedDefect> defects() {
    return PlantedDefects.all();
  }
}
