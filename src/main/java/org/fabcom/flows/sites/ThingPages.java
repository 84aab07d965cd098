package org.fabcom.flows.sites;

import module java.base;
import org.fabcom.flows.Recipients;
import org.fabcom.flows.Recipients.Recipient;
import org.fabcom.flows.mass.Grams;
import org.fabcom.flows.sites.Things.Thing;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** Containers, localities, wastes and recipients are corrected where they are. */
@Controller
record ThingPages(Gate gate, Things things, Recipients recipients) {

    private static final String CONTAINER = SettingsPages.PATH + "{organisation}/contenants/{id}";
    private static final String LOCALITY = SettingsPages.PATH + "{organisation}/origines/{id}";
    private static final String WASTE = SettingsPages.PATH + "{organisation}/dechets/{id}";
    private static final String RECIPIENT = SettingsPages.PATH + "{organisation}/destinataires/{id}";
    private static final String TEMPLATE = "flows/thing";
    private static final int HEAVIEST = 10_000_000;

    @GetMapping(CONTAINER)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView container(UUID organisation, UUID id, Visitor me, Page page) {
        return show(ThingList.CONTAINER, organisation, id, me, page);
    }

    @PostMapping(CONTAINER)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView changed(UUID organisation, UUID id, Form form, Visitor me, Page page) {
        var tare = Grams.read(form.value("tare"));
        if (tare.isEmpty() || tare.getAsLong() > HEAVIEST) form.reject("tare", page.t("flows.desk.mass.wrong"));
        return change(ThingList.CONTAINER, organisation, id, Long.toString(tare.orElse(0)), form, me, page);
    }

    @GetMapping(LOCALITY)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView locality(UUID organisation, UUID id, Visitor me, Page page) {
        return show(ThingList.LOCALITY, organisation, id, me, page);
    }

    @PostMapping(LOCALITY)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView moved(UUID organisation, UUID id, Form form, Visitor me, Page page) {
        var code = form.value("insee");
        if (!code.matches("|[0-9][0-9AB][0-9]{3}")) form.reject("insee", page.t("flows.localities.code.wrong"));
        return change(ThingList.LOCALITY, organisation, id, code.isEmpty() ? null : code, form, me, page);
    }

    @GetMapping(WASTE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView waste(UUID organisation, UUID id, Visitor me, Page page) {
        return show(ThingList.WASTE, organisation, id, me, page);
    }

    @PostMapping(WASTE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView sorted(UUID organisation, UUID id, Form form, Visitor me, Page page) {
        var residual = Boolean.toString(form.has("residuel", "oui"));
        return change(ThingList.WASTE, organisation, id, residual, form, me, page);
    }

    private ModelAndView show(ThingList of, UUID organisation, UUID id, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var it = find(of, owner, id);
        var more = it.more() == null ? "" : it.more();
        var form = Form.empty().with("nom", it.name()).with("version", said(it));
        switch (of) {
            case CONTAINER -> form.with("tare", Grams.plain(Long.parseLong(more), page));
            case LOCALITY -> form.with("insee", more);
            case WASTE -> form.with("residuel", more.equals("true") ? "oui" : "");
        }
        return page.show(TEMPLATE, view(of, owner, it, form));
    }

    private ModelAndView change(
            ThingList of, UUID organisation, UUID id, @Nullable String more, Form form, Visitor me, Page page) {
        var owner = gate.settings(organisation, me);
        var it = find(of, owner, id);
        var name = SettingsForms.name(form, of.longest, page);
        if (form.wrong()) return page.refuse(TEMPLATE, view(of, owner, it, form));
        if (!said(it).equals(form.value("version"))) throw Problem.conflict();
        try {
            if (!things.change(of, owner, it, name, more)) throw Problem.conflict();
        } catch (DuplicateKeyException twice) {
            form.reject("nom", page.t("flows.settings.name.taken"));
            return page.refuse(TEMPLATE, view(of, owner, it, form));
        }
        return page.redirect(SettingsPages.PATH + owner, "flows.settings.saved");
    }

    @GetMapping(RECIPIENT)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView recipient(UUID organisation, UUID id, Visitor me, Page page) {
        var it = recipient(gate.settings(organisation, me), id);
        var form = SettingsForms.of(it).with("version", recipients.version(id));
        return page.show(TEMPLATE, recipient(it, form, page));
    }

    @PostMapping(RECIPIENT)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView again(UUID organisation, UUID id, Form form, Visitor me, Page page) {
        var it = recipient(gate.settings(organisation, me), id);
        var said = SettingsForms.recipient(form, id, it.owner(), page);
        if (form.wrong() || !form.value("version").matches("[0-9]{1,9}"))
            return page.refuse(TEMPLATE, recipient(it, form, page));
        if (!recipients.change(said, Integer.parseInt(form.value("version")))) throw Problem.conflict();
        return page.redirect(SettingsPages.PATH + it.owner(), "flows.settings.saved");
    }

    private Thing find(ThingList of, PartyId owner, UUID id) {
        return things.find(of, owner, id).orElseThrow(Problem::notFound);
    }

    private Recipient recipient(PartyId owner, UUID id) {
        return recipients
                .find(id)
                .filter(it -> it.owner().equals(owner) && !it.archived())
                .orElseThrow(Problem::notFound);
    }

    /** These have no version: they are what they say. */
    private static String said(Thing it) {
        return it.name() + " " + it.more();
    }

    private static CorrectionView view(ThingList of, PartyId owner, Thing it, Form form) {
        return new CorrectionView(
                back(owner) + "/" + of.path + "/" + it.id(),
                back(owner),
                it.name(),
                of.path,
                form,
                List.of(),
                List.of());
    }

    private CorrectionView recipient(Recipient it, Form form, Page page) {
        var wastes = OptionView.all(things.wastes(it.owner()), waste -> waste.id(), waste -> waste.name());
        return new CorrectionView(
                back(it.owner()) + "/destinataires/" + it.id(),
                back(it.owner()),
                it.name(),
                "destinataires",
                form,
                SettingsForms.classes(page),
                wastes);
    }

    private static String back(PartyId owner) {
        return SettingsPages.PATH + owner;
    }
}
