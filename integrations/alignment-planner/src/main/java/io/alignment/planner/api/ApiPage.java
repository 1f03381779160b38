package io.alignment.planner.api;

import io.alignment.planner.account.Seat;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.PathParameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Arrays;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the page about the interface says beside its operations. */
@Configuration(proxyBeanMethods = false)
class ApiPage {

  private static final String TOKEN = "token";

  @Bean
  OpenAPI description() {
    return new OpenAPI()
        .info(
            new Info()
                .title("Alignment Planner")
                .version("1")
                .description(
                    "Strategies for other programs. Each request carries a token, which is made on"
                        + " the page of one's account."))
        .components(
            new Components()
                .addSecuritySchemes(
                    TOKEN, new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")))
        .addSecurityItem(new SecurityRequirement().addList(TOKEN));
  }

  /** Who has a seat is known by the token and the business in the address. */
  @Bean
  OperationCustomizer businessInAddress() {
    SpringDocUtils.getConfig().addRequestWrapperToIgnore(Seat.class);
    return (operation, handler) -> {
      if (Arrays.asList(handler.getMethod().getParameterTypes()).contains(Seat.class)) {
        operation.addParametersItem(
            new PathParameter()
                .name("business")
                .description("as GET /api/businesses names it")
                .schema(new StringSchema()));
      }
      return operation;
    };
  }
}
