package org.fabcom.flows.workshop;

import module java.base;
import org.fabcom.flows.Reversals;
import org.fabcom.flows.Site;
import org.fabcom.flows.Weighing;
import org.fabcom.flows.items.Repairs;
import org.fabcom.flows.items.StockItem;
import org.fabcom.flows.items.StockItems;
import org.fabcom.flows.mass.Grams;
import org.fabcom.kernel.Constraints;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** An object gets its number and its label, from a weighing or without one; and is described anew. */
@Controller
record NumberingPages(ItemGate gate, ItemSaid said, Repairs repairs, StockItems items, Reversals weighings) {

    static final int MOST = 50;

    @GetMapping(ObjectScreen.LIST + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView form(UUID organisation, Form asked, Visitor me, Page page) {
        var sites = gate.making(organisation, me);
        var came = came(asked, sites);
        var form = Form.empty()
                .with("ligne", asked.value("ligne"))
                .with("combien", 1)
                .with("vers", "WORKSHOP")
                .with("cle", Ids.next());
        came.ifPresent(it -> form.with("site", it.site())
                .with("objet", it.kind())
                .with("combien", left(it))
                .with("masse", Grams.plain(it.grams() / Math.max(1, it.pieces()), page)));
        if (came.isEmpty() && sites.size() == 1)
            form.with("site", sites.getFirst().id());
        came.map(Weighing::kind).flatMap(said::kind).ifPresent(it -> form.with("nom", it.officialName()));
        return page.show("flows/numbering", view(organisation, form, sites, page));
    }

    @PostMapping(ObjectScreen.LIST + "/nouveau")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView make(UUID organisation, Form form, Visitor me, Page page) {
        var sites = gate.making(organisation, me);
        var owner = new PartyId(organisation);
        var came = came(form, sites).map(Weighing::id).orElse(null);
        var described = said.read(form, owner, sites, page);
        int many = form.value("combien").matches("[1-9][0-9]?") ? Integer.parseInt(form.value("combien")) : 0;
        if (many < 1 || many > MOST) form.reject("combien", page.t("items.many.wrong", MOST));
        boolean sold = form.other("vers", "WORKSHOP", "SALE", page);
        if (form.wrong() || described.isEmpty())
            return page.refuse("flows/numbering", view(organisation, form, sites, page));
        var made = repairs.make(owner, came, described.get(), many, ItemGate.number(form.value("cle")), me.party());
        if (!made.refused().isEmpty()) {
            form.reject("combien", page.t(made.refused()));
            return page.refuse("flows/numbering", view(organisation, form, sites, page));
        }
        if (made.items().isEmpty()) throw Problem.badRequest();
        var first = made.items().getFirst();
        if (sold) sell(made.items(), me);
        return page.redirect(
                many == 1 ? ObjectScreen.ONE + first.id() : LabelPages.path(made.items()),
                "items.made",
                many,
                first.number());
    }

    /** What needs no workshop goes on sale at once; an electrical that nobody tested waits. */
    private void sell(List<StockItem> made, Visitor me) {
        for (var it : made) {
            var price = it.described().price();
            if (price != null) repairs.putOnSale(Ids.next(), it, price, me.party());
        }
    }

    @GetMapping(ObjectScreen.ONE + "{item}/fiche")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView edit(UUID item, Visitor me, Page page) {
        var it = gate.make(item, me);
        var form = ItemSaid.form(it.described(), page).with("version", it.version());
        return page.show(
                "flows/numbering", view(it, form, gate.making(it.owner().value(), me), page));
    }

    @PostMapping(ObjectScreen.ONE + "{item}/fiche")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID item, Form form, Visitor me, Page page) {
        var it = gate.make(item, me);
        var sites = gate.making(it.owner().value(), me);
        if (!form.value("version").matches("[0-9]{1,9}")) throw Problem.badRequest();
        var described = said.read(form, it.owner(), sites, page);
        if (described.isEmpty()) return page.refuse("flows/numbering", view(it, form, sites, page));
        try {
            if (!items.change(item, Integer.parseInt(form.value("version")), described.get())) throw Problem.conflict();
        } catch (DataIntegrityViolationException refused) {
            if (!Constraints.broken(refused).orElse("").equals("item_lent")) throw refused;
            form.reject("depot", page.t("items.lent"));
            return page.refuse("flows/numbering", view(it, form, sites, page));
        }
        return page.redirect(ObjectScreen.ONE + item, "items.changed");
    }

    /** The weighing that the form is about, if it is of one of these sites. */
    private Optional<Weighing> came(Form form, List<Site> sites) {
        return Ids.read(form.value("ligne"))
                .flatMap(weighings::find)
                .filter(Weighing::in)
                .filter(line -> sites.stream().anyMatch(it -> it.id().equals(line.site())));
    }

    private int left(Weighing it) {
        return Math.clamp(it.pieces() - items.ofLine(it.id()).size(), 1, MOST);
    }

    private NumberingView view(UUID organisation, Form form, List<Site> sites, Page page) {
        var came = came(form, sites)
                .map(it -> page.t("items.came", page.date(it.day()), Grams.kg(it.grams(), page), it.pieces()))
                .orElse("");
        return view(
                page.t("items.number.title"),
                new LinkView("/pesee", page.t("flows.title")),
                ObjectScreen.LIST.replace("{organisation}", organisation.toString()) + "/nouveau",
                form,
                came,
                null,
                new PartyId(organisation),
                sites,
                page);
    }

    private NumberingView view(StockItem it, Form form, List<Site> sites, Page page) {
        var title = it.title(page);
        return view(
                page.t("items.change.title", title),
                new LinkView(ObjectScreen.ONE + it.id(), title),
                ObjectScreen.ONE + it.id() + "/fiche",
                form,
                "",
                it,
                it.owner(),
                sites,
                page);
    }

    private NumberingView view(
            String title,
            LinkView back,
            String action,
            Form form,
            String came,
            @Nullable StockItem known,
            PartyId owner,
            List<Site> sites,
            Page page) {
        return new NumberingView(
                title,
                back,
                action,
                form,
                came,
                known == null,
                OptionView.all(sites, it -> it.id(), it -> it.name()),
                said.kinds(owner, known == null ? null : known.described().kind()),
                page.t(known == null ? "items.number.do" : "items.change.do"));
    }
}
