package io.alignment.spring.web;

import io.alignment.json.StrategyReader;
import io.alignment.spring.AlignmentAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.converter.HttpMessageConverter;

/** The beans for HTTP. The converters also serve clients, in an application that serves nobody. */
@AutoConfiguration(after = AlignmentAutoConfiguration.class)
@ConditionalOnClass(HttpMessageConverter.class)
public class AlignmentWebAutoConfiguration {

  @Bean
  @ConditionalOnMissingBean
  StrategyHttpMessageConverter strategyHttpMessageConverter(StrategyReader reader) {
    return new StrategyHttpMessageConverter(reader);
  }

  @Bean
  @ConditionalOnMissingBean
  AnswerHttpMessageConverter answerHttpMessageConverter() {
    return new AnswerHttpMessageConverter();
  }

  @Bean
  @ConditionalOnMissingBean
  @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
  @ConditionalOnProperty(name = "alignment.web.problem-details", matchIfMissing = true)
  ProblemsAdvice alignmentProblemsAdvice() {
    return new ProblemsAdvice();
  }
}
