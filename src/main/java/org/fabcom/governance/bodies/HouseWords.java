package org.fabcom.governance.bodies;

import module java.base;
import org.fabcom.web.Site;
import org.fabcom.web.SiteSource;
import org.fabcom.web.render.Messages;
import org.springframework.stereotype.Component;

/** What is the same for all members, in the first language of the instance: convocations, the register, minutes. */
@Component
public final class HouseWords {

    private final Messages messages;
    private final Optional<SiteSource> site;

    HouseWords(Messages messages, Optional<SiteSource> site) {
        this.messages = messages;
        this.site = site;
    }

    public Locale locale() {
        return Locale.of(
                site.map(SiteSource::site).orElse(Site.BARE).languages().getFirst());
    }

    public String t(String key, Object... args) {
        return in(locale(), key, args);
    }

    /** The same to a reader of another language. */
    public String in(Locale locale, String key, Object... args) {
        return messages.text(locale, key, args);
    }
}
