package org.fabcom.flows.pickups;

import module java.base;
import org.fabcom.flows.Sites;
import org.fabcom.flows.pickups.PickupView.ZoneView;
import org.fabcom.flows.pickups.PickupView.ZonesView;
import org.fabcom.flows.sites.Gate;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.communes.Commune;
import org.fabcom.places.CommuneKind;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.field.Field;
import org.fabcom.web.field.Fields;
import org.fabcom.web.field.Kinds;
import org.fabcom.web.field.PlainFormView;
import org.fabcom.web.look.OptionView;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The partner communes and their days. */
@Controller
final class ZonePages {

    private static final String PATH = PickupPages.LIST + "/communes";

    /** What is said of one. */
    private record Served(Commune commune, Set<DayOfWeek> days) {}

    private static final Field<Served, Set<DayOfWeek>> DAYS = Field.of(
                    "jours", "weekdays", "pickups.days", Kinds.several(DayOfWeek.class, Enum::name), Served::days)
            .required("pickups.days.missing")
            .two();

    private final Field<Served, Commune> commune;
    private final Fields<Served> fields;
    private final Gate gate;
    private final Sites sites;
    private final Zones zones;

    ZonePages(CommuneKind communes, Gate gate, Sites sites, Zones zones) {
        this.commune = Field.of("commune", "commune", "pickups.commune", communes, Served::commune)
                .required("pickups.commune.missing");
        this.fields = Fields.of(List.of(commune, DAYS), said -> new Served(said.get(commune), said.get(DAYS)));
        this.gate = gate;
        this.sites = sites;
        this.zones = zones;
    }

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView list(UUID organisation, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var path = path(owner);
        return page.show(
                "flows/zones",
                new ZonesView(
                        path,
                        new LinkView(PickupPages.list(owner), page.t("pickups.title")),
                        zones.of(owner).stream().map(it -> zone(it, page)).toList(),
                        path + "/nouvelle"));
    }

    private ZoneView zone(Zone it, Page page) {
        var days = it.weekdays().stream()
                .map(day -> day.getDisplayName(TextStyle.FULL, page.locale()))
                .collect(Collectors.joining(", "));
        var site = sites.find(it.site()).orElseThrow().name();
        return new ZoneView(it.id().toString(), page.t("pickups.zone", it.commune(), days, site));
    }

    @GetMapping(PATH + "/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID organisation, Visitor me, Page page) {
        return page.show("web/plainform", view(gate.settings(organisation, me), Form.empty(), page));
    }

    @PostMapping(PATH + "/nouvelle")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView add(UUID organisation, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var said = fields.read(form, page::t);
        var from = sites.of(owner);
        var site = from.size() == 1
                ? Optional.of(from.getFirst().id())
                : Ids.read(form.value("site"))
                        .filter(id -> from.stream().anyMatch(it -> it.id().equals(id)));
        if (site.isEmpty()) form.reject("site", page.t("items.site.missing"));
        if (said.filter(it -> it.commune().code() == null).isPresent())
            form.reject("commune", page.t("pickups.commune.unknown"));
        if (form.wrong() || said.isEmpty() || site.isEmpty())
            return page.refuse("web/plainform", view(owner, form, page));
        try {
            zones.add(owner, site.get(), said.get().commune(), said.get().days());
        } catch (DuplicateKeyException twice) {
            form.reject("commune", page.t("pickups.commune.taken"));
            return page.refuse("web/plainform", view(owner, form, page));
        }
        return page.redirect(path(owner), "flows.settings.saved");
    }

    @PostMapping(PATH + "/{zone}/retirer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView archive(UUID organisation, UUID zone, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        zones.archive(owner, zone);
        return page.redirect(path(owner), "flows.settings.archived");
    }

    private static String path(PartyId owner) {
        return PickupPages.list(owner) + "/communes";
    }

    private PlainFormView view(PartyId owner, Form form, Page page) {
        var from = sites.of(owner);
        var choice = new PlainFormView.Choice(
                "site",
                page.t("pickups.site"),
                from.size() == 1 ? List.of() : OptionView.all(from, it -> it.id(), it -> it.name()),
                true);
        return new PlainFormView(
                page.t("pickups.zone.add"),
                new LinkView(path(owner), page.t("pickups.zones")),
                form,
                fields.all(),
                List.of(choice),
                path(owner) + "/nouvelle",
                page.t("pickups.zone.do"));
    }
}
