package org.fabcom.instance.foyer;

import module java.base;
import org.fabcom.instance.Answers;
import org.fabcom.instance.Audit;
import org.fabcom.instance.DeedsView;
import org.fabcom.instance.Question;
import org.fabcom.instance.Territory;
import org.fabcom.web.HomePanel;
import org.fabcom.web.Page;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** The instance's own words on the home page: a welcome as long as no room has a promise to make, and whom to ask. */
@Configuration(proxyBeanMethods = false)
class Welcome {

    private static final int LAST = 1000;

    private record Words(Answers answers, Territory territory, Slot slot, String template, Question needs)
            implements HomePanel {

        @Override
        public Optional<Panel> panel(Page page) {
            var deeds = answers.deeds();
            return deeds.known(needs)
                    .map(it -> new Panel(template, new DeedsView(deeds, territory.words(deeds), Audit.of(deeds))));
        }
    }

    @Bean
    @Order(LAST)
    HomePanel welcomeWords(Answers answers, Territory territory) {
        return new Words(answers, territory, HomePanel.Slot.HERO, "instance/welcome", Question.WELCOME);
    }

    @Bean
    @Order(LAST)
    HomePanel humanToAsk(Answers answers, Territory territory) {
        return new Words(answers, territory, HomePanel.Slot.WIDE, "instance/human", Question.CONTACT_EMAIL);
    }
}
