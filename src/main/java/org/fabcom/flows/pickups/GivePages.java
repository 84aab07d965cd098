package org.fabcom.flows.pickups;

import module java.base;
import jakarta.servlet.http.HttpServletRequest;
import org.fabcom.agenda.When;
import org.fabcom.flows.pickups.GiveView.AskView;
import org.fabcom.flows.pickups.GiveView.HouseView;
import org.fabcom.flows.pickups.Pickup.Amount;
import org.fabcom.flows.pickups.Pickup.Half;
import org.fabcom.flows.pickups.Pickup.Said;
import org.fabcom.kernel.Days;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.People;
import org.fabcom.people.Person;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** « Donner des objets : faire enlever chez moi », for everybody: where one lives, then what is given and when. */
@Controller
record GivePages(Zones zones, PickupDesk desk, PickupLinks links, People people, RateLimits limits, Clock clock) {

    private static final Duration HOUR = Duration.ofHours(1);

    @GetMapping(PickupLinks.HOME)
    @Access(Access.Level.PUBLIC)
    ModelAndView where(Page page) {
        var houses = new LinkedHashMap<PartyId, List<LinkView>>();
        for (var it : zones.all())
            houses.computeIfAbsent(it.owner(), owner -> new ArrayList<>())
                    .add(new LinkView(PickupLinks.HOME + "/" + it.id(), it.commune()));
        var names = people.names(houses.keySet());
        return page.show(
                "flows/give",
                new GiveView(houses.entrySet().stream()
                        .map(it -> new HouseView(names.getOrDefault(it.getKey(), ""), it.getValue()))
                        .toList()));
    }

    @GetMapping(PickupLinks.HOME + "/{zone}")
    @Access(Access.Level.PUBLIC)
    ModelAndView form(UUID zone, Visitor me, Page page) {
        var form = Form.empty().with(PickupForm.HALF, Half.ANY).with("combien", Amount.CAR);
        return page.show("flows/giveask", view(find(zone), form, me, page));
    }

    @PostMapping(PickupLinks.HOME + "/{zone}")
    @Access(Access.Level.PUBLIC)
    ModelAndView ask(UUID zone, Form form, Visitor me, Page page, HttpServletRequest request) {
        if (!limits.allow("flows.pickup.try", request.getRemoteAddr(), 60, HOUR)) throw Problem.tooMany();
        var it = find(zone);
        var known = known(me);
        var said = PickupForm.read(form, it, it.days(Days.today(clock)), known, page);
        if (said.isEmpty()) return page.refuse("flows/giveask", view(it, form, me, page));
        if (known == null) bound(said.get(), request);
        var asked = desk.ask(it, said.get(), page.lang(), known == null ? null : known.id(), null);
        if (asked.answer() == PickupDesk.Answer.ENOUGH) {
            form.reject(PickupForm.DAY, page.t("pickups.enough", PickupDesk.MOST));
            return page.refuse(409, "flows/giveask", view(it, form, me, page));
        }
        var pickup = Objects.requireNonNull(asked.pickup());
        if (known != null) return page.redirect(links.path(pickup), "pickups.confirmed");
        return said.get().email().isEmpty()
                ? page.redirect(links.path(pickup), "pickups.call.soon")
                : page.redirect(
                        PickupLinks.HOME + "/" + zone + "/envoye",
                        "pickups.mailed",
                        said.get().email());
    }

    /** A link is on its way. */
    @GetMapping(PickupLinks.HOME + "/{zone}/envoye")
    @Access(Access.Level.PUBLIC)
    ModelAndView sent(UUID zone, Page page) {
        var it = find(zone);
        var name = people.name(it.owner()).orElse("");
        return page.show(
                "flows/givesent", new LinkView(PickupLinks.HOME, page.t("pickups.sent.what", name, it.commune())));
    }

    private Zone find(UUID id) {
        return zones.find(id).orElseThrow(Problem::notFound);
    }

    private @Nullable Person known(Visitor me) {
        return me.signedIn() ? people.find(me.party()).orElse(null) : null;
    }

    private void bound(Said said, HttpServletRequest request) {
        var who = said.email().isEmpty() ? said.phone() : said.email().toLowerCase(Locale.ROOT);
        if (!limits.allow("flows.pickup.address", request.getRemoteAddr(), 30, HOUR)
                || !limits.allow("flows.pickup.who", who, 5, HOUR)) throw Problem.tooMany();
    }

    private AskView view(Zone it, Form form, Visitor me, Page page) {
        return new AskView(
                page.t("pickups.ask.title", it.commune()),
                new LinkView(PickupLinks.HOME, page.t("pickups.give")),
                page.t("pickups.ask.lead", people.name(it.owner()).orElse("")),
                PickupLinks.HOME + "/" + it.id(),
                form,
                me.signedIn(),
                false,
                days(it.days(Days.today(clock)), page),
                halves(page),
                amounts(page));
    }

    static List<OptionView> days(List<LocalDate> days, Page page) {
        return OptionView.all(days, it -> When.dayOfYear(it, page.locale()));
    }

    static List<OptionView> halves(Page page) {
        return OptionView.all(Half.values(), it -> page.t("pickups.half." + it));
    }

    static List<OptionView> amounts(Page page) {
        return OptionView.all(Amount.values(), it -> page.t("pickups.amount." + it));
    }
}
