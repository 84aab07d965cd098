package org.fabcom.plan.item;

import module java.base;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.plan.drawing.Experience;
import org.fabcom.plan.drawing.Experience.Median;
import org.fabcom.plan.drawing.Experience.Of;
import org.fabcom.plan.drawing.Templates;
import org.fabcom.plan.item.ItemView.FactView;
import org.fabcom.plan.item.ItemView.KnownView;
import org.fabcom.plan.way.Item;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What is known of leaving a tool: sourced facts of the catalogue, our own advice, and how long others took. */
@Component
record Knowledge(Sheets sheets, Facts facts, Templates templates, Experience experience) {

    KnownView of(Item item, Page page) {
        var slug = item.subject().slug();
        var sheet = slug == null ? null : sheets.find(slug).orElse(null);
        var said = sheet == null ? List.<Fact>of() : facts.of(sheet.id());
        var template = templates.family(item.subject().family());
        return new KnownView(
                facts(said, it -> it.about().equals("export"), page),
                facts(said, it -> it.about().equals("pitfall"), page),
                duration(item, template.id(), page),
                sheet != null,
                sheet == null ? "" : sheet.url());
    }

    private static List<FactView> facts(List<Fact> said, Predicate<Fact> which, Page page) {
        return said.stream()
                .filter(which)
                .map(it -> new FactView(
                        it.text(),
                        it.source().title(),
                        it.source().url(),
                        it.readOn(),
                        page.t("catalogue.rank." + it.source().rank().code()),
                        it.verified()))
                .toList();
    }

    /**
     * Of the same tool where several organisations left it, else of its family. Those who accompany read each figure with its
     * number; others only what several organisations did (A41).
     */
    private String duration(Item item, String family, Page page) {
        boolean team =
                page.visitor().is(InstanceRole.MEDIATOR) || page.visitor().is(InstanceRole.COORDINATOR);
        var slug = item.subject().slug();
        if (slug != null) {
            var own = Of.tool(slug);
            var days = experience.days(own).filter(Median::common);
            if (days.isPresent()) return page.t("commons.duration.tool", told(own, days.get(), team, page));
        }
        var of = Of.family(family);
        var days = experience.days(of).orElse(null);
        if (days == null) return page.t("plan.duration.unknown");
        if (!team && !days.common()) return page.t("plan.duration.masked");
        return told(of, days, team, page);
    }

    private String told(Of of, Median days, boolean team, Page page) {
        var told = new StringBuilder(page.t("plan.duration.days", page.number(days.value()), days.of()));
        experience
                .minutes(of)
                .filter(it -> team || it.common())
                .ifPresent(it ->
                        told.append(' ').append(page.t("plan.duration.minutes", page.duration(it.value()), it.of())));
        experience
                .cents(of)
                .filter(it -> team || it.common())
                .ifPresent(it ->
                        told.append(' ').append(page.t("commons.duration.cents", page.euros(it.value()), it.of())));
        return told.toString();
    }
}
