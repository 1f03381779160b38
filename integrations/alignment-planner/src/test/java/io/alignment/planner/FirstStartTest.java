package io.alignment.planner;

import static org.assertj.core.api.Assertions.assertThat;

import io.alignment.planner.account.Accounts;
import io.alignment.planner.store.Businesses;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** What is there after the first start. */
@SpringBootTest(properties = "planner.database=jdbc:h2:mem:first")
class FirstStartTest {

  @Autowired private Accounts accounts;
  @Autowired private Businesses businesses;

  @Test
  void anOwnerMayComeInWhoMustChangeThePasswordFirst() {
    assertThat(accounts.find("owner"))
        .hasValueSatisfying(it -> assertThat(it.mustChange()).isTrue());
  }

  @Test
  void aBakeryIsThereToLookAt() {
    assertThat(businesses.list()).extracting(it -> it.slug()).containsExactly("corner-bakery");
  }
}
