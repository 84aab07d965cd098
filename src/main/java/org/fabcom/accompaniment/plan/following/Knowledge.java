package org.fabcom.accompaniment.plan.following;

import java.util.List;
import java.util.function.Predicate;
import org.fabcom.accompaniment.plan.drawing.Experience;
import org.fabcom.accompaniment.plan.drawing.Experience.Median;
import org.fabcom.accompaniment.plan.drawing.Templates;
import org.fabcom.accompaniment.plan.following.ItemView.FactView;
import org.fabcom.accompaniment.plan.following.ItemView.KnownView;
import org.fabcom.accompaniment.plan.way.Item;
import org.fabcom.catalogue.Fact;
import org.fabcom.catalogue.Facts;
import org.fabcom.catalogue.Sheets;
import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.Page;
import org.springframework.stereotype.Component;

/** What is known of leaving a tool: sourced facts of the catalogue, our own advice, and how long others took. */
@Component
class Knowledge {

    private final Sheets sheets;
    private final Facts facts;
    private final Templates templates;
    private final Experience experience;

    Knowledge(Sheets sheets, Facts facts, Templates templates, Experience experience) {
        this.sheets = sheets;
        this.facts = facts;
        this.templates = templates;
        this.experience = experience;
    }

    KnownView of(Item item, Page page) {
        var slug = item.subject().slug();
        var sheet = slug == null ? null : sheets.find(slug).orElse(null);
        var said = sheet == null ? List.<Fact>of() : facts.of(sheet.id());
        var template = templates.family(item.subject().family());
        return new KnownView(
                facts(said, it -> it.about().equals("export"), page),
                facts(said, it -> it.about().equals("pitfall"), page),
                template.pitfalls().stream().map(it -> it.in(page.lang())).toList(),
                duration(template.id(), page),
                sheet != null,
                sheet == null ? "" : sheet.url());
    }

    private static List<FactView> facts(List<Fact> said, Predicate<Fact> which, Page page) {
        return said.stream()
                .filter(which)
                .map(it -> new FactView(
                        it.text(), it.source().title(), it.source().url(), it.readOn(), false, it.verified()))
                .toList();
    }

    /** Those who accompany read each figure with its number; others only what several organisations did (A41). */
    private String duration(String family, Page page) {
        var days = experience.days(family).orElse(null);
        if (days == null) return page.t("plan.duration.unknown");
        boolean team =
                page.visitor().is(InstanceRole.MEDIATOR) || page.visitor().is(InstanceRole.COORDINATOR);
        if (!team && !days.common()) return page.t("plan.duration.masked");
        var first = page.t("plan.duration.days", page.number(days.value()), days.of());
        return experience
                .minutes(family)
                .filter(it -> team || it.common())
                .map(it -> first + " " + spent(it, page))
                .orElse(first);
    }

    private static String spent(Median minutes, Page page) {
        return page.t("plan.duration.minutes", page.duration(minutes.value()), minutes.of());
    }
}
