package org.fabcom.kernel.command;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What the first page does not need comes after it. Parts of rooms are made when somebody asks for them, and all that nobody
 * asked for once the door has been open for a moment: pages then find everything there, and what cannot be made is known.
 */
final class Later {

    /** Parts of rooms are called by their whole name; what the house itself is made of is not. */
    private static final String ROOMS = "org.fabcom.";

    private Later() {}

    /** What has a word to say once all is there is made at once. */
    static void postpone(ConfigurableListableBeanFactory beans) {
        for (var name : beans.getBeanDefinitionNames())
            if (ofRooms(name, beans) && !beans.isTypeMatch(name, SmartInitializingSingleton.class))
                beans.getBeanDefinition(name).setLazyInit(true);
    }

    private static boolean ofRooms(String name, ConfigurableListableBeanFactory beans) {
        if (name.startsWith(ROOMS)) return true;
        var type = beans.getType(name, false);
        return type != null && type.getName().startsWith(ROOMS);
    }

    /** Makes what is not there yet, then tells jobs and whoever else works beside the pages. */
    static void furnish(ConfigurableApplicationContext rooms) {
        rooms.getBeanFactory().getBeansOfType(Object.class, false, true);
        rooms.publishEvent(new Furnished());
    }
}
