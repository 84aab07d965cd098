package org.fabcom.till.setup;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.fabcom.accounting.Cents;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
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
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;

/** The guide of prices: for each kind of object what it costs, how the till shows it and which VAT it has. */
@Controller
final class GuidePages {

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

    private final TillDesk desk;
    private final Guides guides;
    private final Organisations organisations;

    GuidePages(TillDesk desk, Guides guides, Organisations organisations) {
        this.desk = desk;
        this.guides = guides;
        this.organisations = organisations;
    }

    static String of(PartyId organisation) {
        return TillDesk.HOME + "/prix/" + organisation;
    }

    @GetMapping(GUIDE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView guide(@PathVariable UUID organisation, Visitor me, Form form, Page page) {
        var owner = new PartyId(organisation);
        desk.settles(me, owner);
        return page.show("till/guide", view(owner, form, page));
    }

    @PostMapping(GUIDE)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView change(@PathVariable UUID organisation, Visitor me, Form form, Page page) {
        var owner = new PartyId(organisation);
        desk.settles(me, owner);
        var kind = Ids.read(form.value("objet"))
                .flatMap(it -> guides.find(owner, it))
                .orElseThrow(Problem::notFound);
        var per = one(Guide.Per.values(), form.value("pour"));
        var category = one(VatCategory.values(), form.value("tva"));
        if (!ICONS.contains(form.value("dessin"))) throw Problem.badRequest();
        long least = form.value("de").isEmpty()
                ? 0
                : TypedNumber.cents(form.value("de")).orElse(-1);
        long most = form.value("a").isEmpty()
                ? least
                : TypedNumber.cents(form.value("a")).orElse(-1);
        if (least < 0 || per == Guide.Per.KILO && least == 0) form.reject("de", page.t("till.number.wrong"));
        if (most < least) form.reject("a", page.t("till.guide.most.wrong"));
        if (form.wrong()) return page.refuse(422, "till/guide", view(owner, form, page));
        guides.say(
                owner,
                new Guide(
                        kind.kind(),
                        kind.label(),
                        form.value("dessin"),
                        per,
                        least,
                        most,
                        category.name(),
                        kind.guarantee()),
                me.party());
        return page.redirect(of(owner), "till.guide.changed", kind.label());
    }

    private static <T extends Enum<T>> T one(T[] all, String name) {
        return Arrays.stream(all)
                .filter(it -> it.name().equals(name))
                .findFirst()
                .orElseThrow(Problem::badRequest);
    }

    private GuideView view(PartyId owner, Form form, Page page) {
        var name = organisations.find(owner).orElseThrow(Problem::notFound).name();
        return new GuideView(
                of(owner),
                page.t("till.guide.of", name),
                guides.of(owner).stream().map(it -> price(it, form, page)).toList(),
                OptionView.all(List.of("PIECE", "KILO", "FREE"), it -> page.t("till.per." + it)),
                Arrays.stream(VatCategory.values())
                        .map(it -> OptionView.of(it.name(), page.t("till.vat." + it)))
                        .toList(),
                OptionView.all(ICONS, it -> page.t("till.icon." + it)),
                form);
    }

    private static GuideView.PriceView price(Guide it, Form form, Page page) {
        return new GuideView.PriceView(
                it.kind().toString(),
                it.label(),
                told(it, page),
                it.per().name(),
                it.least() == 0 ? "" : Cents.plain(it.least()),
                it.most() == 0 || it.most() == it.least() ? "" : Cents.plain(it.most()),
                it.category(),
                it.icon(),
                form.has("objet", it.kind().toString()));
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
