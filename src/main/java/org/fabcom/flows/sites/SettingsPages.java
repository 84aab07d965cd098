package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.flows.Duties;
import org.fabcom.flows.Duty;
import org.fabcom.flows.Recipients;
import org.fabcom.flows.Recipients.Recipient;
import org.fabcom.flows.Site;
import org.fabcom.flows.Sites;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.sites.SettingsView.DutyView;
import org.fabcom.flows.sites.SettingsView.ThingView;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.SeatHolder;
import org.fabcom.people.Seats;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Sites, who does what there, and the short lists of the desk, on one page. */
@Controller
record SettingsPages(
        Gate gate,
        Sites sites,
        Duties duties,
        Things things,
        Recipients recipients,
        Seats seats,
        Organisations organisations) {

    static final String PATH = "/pesee/reglages/";

    private static final String RECIPIENTS = "destinataires";

    @GetMapping(PATH + "{organisation}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView settings(UUID organisation, Visitor me, Page page) {
        return page.show("flows/settings", view(gate.settings(organisation, me), Form.empty(), page));
    }

    @PostMapping(PATH + "{organisation}/taches")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView duty(UUID organisation, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var site = Ids.read(form.value("site"))
                .flatMap(sites::find)
                .filter(it -> it.owner().equals(owner))
                .orElseThrow(Problem::notFound);
        gate.site(site.id(), me, Duty.SETTINGS);
        var person = Ids.read(form.value("personne")).map(PartyId::new).orElseThrow(Problem::notFound);
        var duty = Stream.of(Duty.values())
                .filter(it -> it.name().equals(form.value("tache")))
                .findFirst()
                .orElseThrow(Problem::notFound);
        if (form.value("fin").isEmpty()) {
            if (seats.in(owner).stream().noneMatch(it -> it.person().equals(person))) throw Problem.notFound();
            duties.grant(site.id(), person, duty, me.party());
        } else duties.end(site.id(), person, duty, me.party());
        return page.redirect(PATH + owner + "#taches", "flows.settings.saved");
    }

    @PostMapping(PATH + "{organisation}/contenants")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView container(UUID organisation, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var tare = Grams.read(form.value("tare"));
        if (tare.isEmpty()) form.reject("tare", page.t("flows.desk.mass.wrong"));
        return added(
                owner,
                form,
                SettingsForms.CONTAINER,
                page,
                name -> things.addContainer(owner, name, (int) Math.min(tare.orElse(0), 10_000_000)));
    }

    @PostMapping(PATH + "{organisation}/origines")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView locality(UUID organisation, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var code = form.value("insee").matches("[0-9][0-9AB][0-9]{3}") ? form.value("insee") : null;
        return added(owner, form, 100, page, name -> things.addLocality(owner, name, code));
    }

    @PostMapping(PATH + "{organisation}/dechets")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView waste(UUID organisation, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        return added(owner, form, 80, page, name -> things.addWaste(owner, name, form.has("residuel", "oui")));
    }

    @PostMapping(PATH + "{organisation}/destinataires")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView recipient(UUID organisation, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var said = SettingsForms.recipient(form, Ids.next(), owner, page);
        return added(owner, form, SettingsForms.RECIPIENT, page, name -> {
            recipients.add(said);
            return said.id();
        });
    }

    @PostMapping(PATH + "{organisation}/archive/{list}/{id}")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView archive(UUID organisation, String list, UUID id, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        if (list.equals(RECIPIENTS))
            recipients.find(id).filter(it -> it.owner().equals(owner)).ifPresent(it -> recipients.archive(id));
        else things.archive(ThingList.at(list).orElseThrow(Problem::notFound), owner, id);
        return page.redirect(PATH + owner, "flows.settings.archived");
    }

    /** What was archived is in use again. */
    @PostMapping(PATH + "{organisation}/archive/{list}/{id}/reprise")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView takeUp(UUID organisation, String list, UUID id, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        try {
            if (list.equals(RECIPIENTS))
                recipients.find(id).filter(it -> it.owner().equals(owner)).ifPresent(it -> recipients.takeUp(id));
            else things.takeUp(ThingList.at(list).orElseThrow(Problem::notFound), owner, id);
        } catch (DuplicateKeyException twice) {
            return page.redirectWithCare(PATH + owner + "#" + list, "flows.settings.name.taken");
        }
        return page.redirect(PATH + owner + "#" + list, "flows.settings.taken.up");
    }

    private interface Adding {
        UUID add(String name);
    }

    private ModelAndView added(PartyId owner, Form form, int longest, Page page, Adding adding) {
        var name = SettingsForms.name(form, longest, page);
        if (form.wrong()) return page.refuse("flows/settings", view(owner, form, page));
        try {
            adding.add(name);
        } catch (DuplicateKeyException twice) {
            form.reject("nom", page.t("flows.settings.name.taken"));
            return page.refuse("flows/settings", view(owner, form, page));
        }
        return page.redirect(PATH + owner, "flows.settings.saved");
    }

    private SettingsView view(PartyId owner, Form form, Page page) {
        var path = PATH + owner;
        var all = sites.all(owner);
        var people = seats.in(owner);
        return new SettingsView(
                path,
                organisations.find(owner).orElseThrow(Problem::notFound).name(),
                form,
                all.stream()
                        .map(it -> new LinkView(path + "/sites/" + it.id(), it.name()))
                        .toList(),
                duties.at(owner).stream().map(it -> duty(it, all, people, page)).toList(),
                OptionView.all(people, it -> it.person(), it -> it.name()),
                all.stream()
                        .filter(it -> !it.closed())
                        .map(it -> OptionView.of(it.id().toString(), it.name()))
                        .toList(),
                OptionView.all(Duty.values(), it -> page.t("flows.duty." + it)),
                things.containers(owner).stream()
                        .map(it -> thing(it, Grams.kg(number(it.more()), page)).at(path + "/contenants/" + it.id()))
                        .toList(),
                things.localities(owner).stream()
                        .map(it -> thing(it, it.more()).at(path + "/origines/" + it.id()))
                        .toList(),
                things.wastes(owner).stream()
                        .map(it -> thing(it, page.t("flows.waste.residual." + it.more()))
                                .at(path + "/dechets/" + it.id()))
                        .toList(),
                recipients.of(owner).stream()
                        .map(it -> recipient(it, page).at(path + "/destinataires/" + it.id()))
                        .toList(),
                archived(owner),
                SettingsForms.classes(page),
                page.visitor().sits(owner, Seat.MANAGER));
    }

    /** By list, what may be taken up again. */
    private Map<String, List<ThingView>> archived(PartyId owner) {
        var gone = new HashMap<String, List<ThingView>>();
        for (var it : ThingList.values())
            gone.put(
                    it.path,
                    things.archived(it, owner).stream()
                            .map(one -> thing(one, null))
                            .toList());
        gone.put(
                RECIPIENTS,
                recipients.archived(owner).stream()
                        .map(it -> new ThingView(it.id().toString(), it.name(), ""))
                        .toList());
        return gone;
    }

    private static long number(@Nullable String text) {
        return text == null ? 0 : Long.parseLong(text);
    }

    private static ThingView thing(Things.Thing it, @Nullable String more) {
        return new ThingView(it.id().toString(), more == null ? it.name() : it.name() + " · " + more, "");
    }

    private static ThingView recipient(Recipient it, Page page) {
        var words = it.name() + " · " + page.t("flows.out." + it.out());
        if (!it.agreement().isEmpty()) words += " · " + it.agreement();
        if (it.last() != null) words += " · " + page.t("flows.settings.until", page.shortDate(it.last()));
        if (it.yearlyKg() != null) words += " · " + page.t("flows.settings.yearly", page.number(it.yearlyKg()));
        return new ThingView(it.id().toString(), words, "");
    }

    private static DutyView duty(Duties.Held it, List<Site> sites, List<SeatHolder> people, Page page) {
        var site = sites.stream()
                .filter(one -> one.id().equals(it.site()))
                .findFirst()
                .map(Site::name)
                .orElse("");
        var person = people.stream()
                .filter(one -> one.person().equals(it.person()))
                .findFirst()
                .map(SeatHolder::name)
                .orElse("");
        return new DutyView(
                page.t("flows.duty.line", person, page.t("flows.duty." + it.duty()), site),
                it.person().toString(),
                it.site().toString(),
                it.duty().name());
    }
}
