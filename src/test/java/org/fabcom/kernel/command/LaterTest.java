package org.fabcom.kernel.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import module java.base;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;

/** What nobody asks for is made once the door is open, all of it; then jobs are told. */
class LaterTest {

    private final List<String> made = new ArrayList<>();

    private final class Part {
        Part(String name) {
            made.add(name);
        }
    }

    private final class Foreman implements SmartInitializingSingleton {
        @Override
        public void afterSingletonsInstantiated() {
            made.add("foreman");
        }
    }

    private static final class Broken {
        Broken() {
            throw new IllegalStateException("worm-eaten");
        }
    }

    private GenericApplicationContext house() {
        var house = new GenericApplicationContext();
        house.addBeanFactoryPostProcessor(Later::postpone);
        house.registerBean("org.fabcom.kitchen.Stove", Part.class, () -> new Part("stove"));
        house.registerBean("made by a method", Part.class, () -> new Part("table"));
        house.registerBean("org.fabcom.Foreman", Foreman.class, Foreman::new);
        house.registerBean("of Spring", StringBuilder.class, () -> {
            made.add("pipes");
            return new StringBuilder();
        });
        house.addApplicationListener((ApplicationListener<PayloadApplicationEvent<Furnished>>) it -> made.add("told"));
        return house;
    }

    @Test
    void parts_of_rooms_wait_and_what_the_house_is_made_of_does_not() {
        try (var house = house()) {
            house.refresh();
            assertThat(made).containsExactly("pipes", "foreman");
            house.getBean("made by a method");
            assertThat(made).containsExactly("pipes", "foreman", "table");
            Later.furnish(house);
            assertThat(made).containsExactly("pipes", "foreman", "table", "stove", "told");
        }
    }

    @Test
    void a_part_that_cannot_be_made_is_known_before_anybody_is_told() {
        try (var house = house()) {
            house.registerBean("org.fabcom.kitchen.Shelf", Broken.class, Broken::new);
            house.refresh();
            assertThatThrownBy(() -> Later.furnish(house))
                    .isInstanceOf(BeanCreationException.class)
                    .hasStackTraceContaining("worm-eaten");
            assertThat(made).doesNotContain("told");
        }
    }
}
