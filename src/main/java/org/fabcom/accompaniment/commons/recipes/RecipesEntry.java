package org.fabcom.accompaniment.commons.recipes;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.springframework.stereotype.Component;

/** On the own page of those who accompany. */
@Component
class RecipesEntry implements NavigationEntry {

    @Override
    public String url() {
        return RecipePages.PATH;
    }

    @Override
    public String label() {
        return "commons.recipes.nav";
    }

    @Override
    public int order() {
        return 25;
    }

    @Override
    public Place place() {
        return Place.ACCOUNT;
    }

    @Override
    public String room() {
        return "accompaniment";
    }

    @Override
    public boolean visibleTo(Visitor visitor) {
        return visitor.is(InstanceRole.MEDIATOR) || visitor.is(InstanceRole.COORDINATOR);
    }
}
