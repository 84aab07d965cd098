package org.fabcom.instance.foyer;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.instance.Audit;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The pages that every page leads to, at its foot. */
@Configuration(proxyBeanMethods = false)
class Foot {

    private record Entry(Answers answers, String url, Supplier<String> text, int order) implements NavigationEntry {

        @Override
        public String label() {
            return text.get();
        }

        @Override
        public Place place() {
            return Place.FOOTER;
        }

        @Override
        public String room() {
            return "instance";
        }

        @Override
        public boolean visibleTo(Visitor visitor) {
            return answers.deeds().founded();
        }
    }

    @Bean
    NavigationEntry whoPaysAtTheFoot(Answers answers) {
        return new Entry(answers, "/qui-paie", () -> "instance.pays.title", 10);
    }

    @Bean
    NavigationEntry privacyAtTheFoot(Answers answers) {
        return new Entry(answers, "/vos-donnees", () -> "instance.privacy.title", 20);
    }

    @Bean
    NavigationEntry accessibilityAtTheFoot(Answers answers) {
        return new Entry(
                answers, "/accessibilite", () -> Audit.of(answers.deeds()).footLabel(), 30);
    }

    @Bean
    NavigationEntry legalAtTheFoot(Answers answers) {
        return new Entry(answers, "/mentions-legales", () -> "instance.legal.title", 40);
    }
}
