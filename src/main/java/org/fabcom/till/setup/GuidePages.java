package org.fabcom.till.setup;

import module java.base;
import org.fabcom.accounting.Cents;
import org.fabcom.billing.Shares;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Seat;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.till.TillDesk;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guide of prices: for each kind of object what it costs, how the till shows it and which VAT it has. */
@Controller
record GuidePages(TillDesk desk, Guides guides, Organisations organisations, FamilyPrices families) {

    private static final String GUIDE = TillDesk.HOME + "/prix/{organisation}";

    private static final List<String> ICONS = List.of(
            "tag",
            "shirt",
            "book-open",
            "cup-soda",
            "sofa",
            "plug",
            "toy-brick",
            "bike",
            "disc-3",
            "drill",
            "lamp",
            "shopping-bag",
            "gift",
            "package",
            "sprout",
            "wrench",
            "laptop",
            "monitor");

    static String of(PartyId organisation) {
        return TillDesk.HOME + "/prix/" + organisation;
    }

    @GetMapping(GUIDE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView guide(UUID organisation, Visitor me, Form form, Page page) {
        var owner = new PartyId(organisation);
        desk.settles(me, owner);
        return page.show("till/guide", view(owner, form, page));
    }

    @PostMapping(GUIDE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(UUID organisation, Visitor me, Form form, Page page) {
        var owner = new PartyId(organisation);
        desk.settles(me, owner);
        var known = guides.of(owner);
        var said = known.stream()
                .filter(it -> !form.value("pour-" + it.kind()).isEmpty())
                .map(it -> read(it, form, page))
                .filter(it -> !known.contains(it))
                .toList();
        if (form.wrong()) return page.refuse("till/guide", view(owner, form, page));
        said.forEach(it -> guides.say(owner, it, me.party()));
        return page.redirect(of(owner), "till.guide.changed", said.size());
    }

    private static Guide read(Guide was, Form form, Page page) {
        var k = "-" + was.kind();
        var per = one(Guide.Per.values(), form.value("pour" + k));
        var category = one(VatCategory.values(), form.value("tva" + k));
        var icon = form.value("dessin" + k);
        if (!ICONS.contains(icon)) throw Problem.badRequest();
        long least = cents(form.value("de" + k), 0);
        long most = cents(form.value("a" + k), least);
        if (least < 0 || per == Guide.Per.KILO && least == 0) form.reject("de" + k, page.t("till.number.wrong"));
        if (most < least) form.reject("a" + k, page.t("till.guide.most.wrong"));
        return new Guide(was.kind(), was.label(), icon, per, least, most, category.name(), was.guarantee());
    }

    private static long cents(String typed, long otherwise) {
        return typed.isEmpty() ? otherwise : TypedNumber.cents(typed).orElse(-1);
    }

    private static <T extends Enum<T>> T one(T[] all, String name) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(Problem::badRequest);
    }

    private GuideView view(PartyId owner, Form form, Page page) {
        var name = organisations.find(owner).orElseThrow(Problem::notFound).name();
        var sold = families.of(owner);
        return new GuideView(
                of(owner),
                page.t("till.guide.of", name),
                guides.of(owner).stream()
                        .map(it -> price(it, mean(sold.get(it.kind()), page), form, page))
                        .toList(),
                page.visitor().sits(owner, Seat.REFERENT) ? "/structures/" + owner + "/tarifs" : "",
                OptionView.all(List.of("PIECE", "KILO", "FREE"), it -> page.t("till.per." + it)),
                OptionView.all(VatCategory.values(), it -> page.t("till.vat." + it)),
                OptionView.all(ICONS, it -> page.t("till.icon." + it)),
                form);
    }

    /** « 12,50 € la pièce en moyenne, 3,20 €/kg pesé »; empty: nothing was sold. */
    private static String mean(FamilyPrices.@Nullable Sold it, Page page) {
        if (it == null || it.pieces() <= 0) return "";
        var piece = page.euros(Shares.divided(it.cents(), 1, it.pieces()));
        if (it.grams() <= 0) return page.t("till.guide.mean", piece, it.pieces());
        var kilo = page.euros(Shares.divided(it.weighedCents(), 1_000, it.grams()));
        return page.t("till.guide.mean.kilo", piece, it.pieces(), kilo);
    }

    private static GuideView.PriceView price(Guide it, String mean, Form form, Page page) {
        return new GuideView.PriceView(
                it.kind().toString(),
                it.label(),
                told(it, page),
                mean,
                typed("pour", it, form, it.per().name()),
                typed("de", it, form, it.least() == 0 ? "" : Cents.plain(it.least())),
                typed("a", it, form, it.most() == 0 || it.most() == it.least() ? "" : Cents.plain(it.most())),
                typed("tva", it, form, it.category()),
                typed("dessin", it, form, it.icon()),
                form.error("de-" + it.kind()) != null || form.error("a-" + it.kind()) != null);
    }

    /** As it was typed, if the form came back; else as it is. */
    private static String typed(String field, Guide it, Form form, String otherwise) {
        return form.wrong() ? form.value(field + "-" + it.kind()) : otherwise;
    }

    private static String told(Guide it, Page page) {
        return switch (it.per()) {
            case KILO -> page.t("till.price.kilo", page.euros(it.least()));
            case FREE -> page.t("till.price.free");
            case PIECE ->
                it.fixed()
                        ? page.euros(it.least())
                        : it.most() == 0
                                ? page.t("till.price.typed")
                                : page.t("till.price.range", page.euros(it.least()), page.euros(it.most()));
        };
    }
}
