package org.fabcom.commons.recipes;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** On the own page of those who accompany. */
@Configuration(proxyBeanMethods = false)
class RecipesEntry {

    @Bean
    NavigationEntry recipeListEntry() {
        return new RoomEntry(
                "accompaniment",
                Place.ACCOUNT,
                25,
                RecipeScreen.PATH,
                "commons.recipes.nav",
                it -> it.is(InstanceRole.MEDIATOR) || it.is(InstanceRole.COORDINATOR));
    }
}
