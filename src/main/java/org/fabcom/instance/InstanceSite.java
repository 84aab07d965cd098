package org.fabcom.instance;

import module java.base;
import org.fabcom.places.TerritoryCommunes;
import org.fabcom.web.Site;
import org.fabcom.web.SiteSource;
import org.fabcom.web.access.Rooms;
import org.fabcom.web.access.Switches;
import org.fabcom.web.search.OwnSynonyms;
import org.springframework.stereotype.Component;

/** Says to the corridors what this site is called, its languages and colours, which rooms are open, and what its territory is. */
@Component
record InstanceSite(Answers answers, Themes themes) implements SiteSource, Rooms, TerritoryCommunes, OwnSynonyms {

    /** Rooms without which nothing stands: they cannot be turned off. */
    static final Set<String> ALWAYS =
            Set.of("kernel", "web", "post", "files", "imports", "people", "places", "instance", "talk", "api");

    @Override
    public Site site() {
        var deeds = answers.deeds();
        if (!deeds.founded()) return Site.BARE;
        return new Site(
                deeds.name(),
                deeds.of(Question.TAGLINE),
                themes.address(deeds.accent()),
                deeds.languages(),
                deeds.footer(),
                deeds.of(Question.CONTACT_PHONE));
    }

    @Override
    public String lines() {
        return answers.deeds().of(Question.SYNONYMS);
    }

    @Override
    public List<String> territory() {
        return answers.deeds().communes();
    }

    @Override
    public boolean open(String room) {
        if (ALWAYS.contains(room)) return true;
        var deeds = answers.deeds();
        if (!deeds.founded() || !deeds.open(room)) return false;
        return Switches.read().needs(room).stream().allMatch(deeds::open);
    }
}
