package org.fabcom.kernel.demo;

import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Through which all rooms announce what happens; silent while an old story is told ({@link Past#quietly}). */
@Component
@Primary
record Announcing(ApplicationContext application) implements ApplicationEventPublisher {

    @Override
    public void publishEvent(Object event) {
        if (!Past.quiet()) application.publishEvent(event);
    }
}
