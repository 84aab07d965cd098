package org.fabcom.till.counter;

import module java.base;
import org.fabcom.billing.Shares;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.TypedNumber;
import org.fabcom.till.sales.Basket;
import org.fabcom.till.sales.Guide;
import org.fabcom.till.sales.Guides;
import org.fabcom.till.sales.SaleLine;
import org.fabcom.till.sales.SaleOrder;
import org.fabcom.till.sales.Way;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.problem.Problem;
import org.springframework.stereotype.Component;

/**
 * What is put into a basket. One number is typed and then the object is pressed: for what is sold by the kilogram it is the
 * mass, for what has one price how many, else the price. What needs more is in the fields beside.
 */
@Component
record LineForm(Guides guides, NumberedLine numbered, TillPrices prices) {

    private static final String TYPED = "nombre";

    /** Empty, with what is wrong beside its field, when something is missing or more than a line can bear. */
    Optional<SaleLine> read(PartyId owner, Basket basket, Form form, Page page) {
        var line = said(owner, basket, form, page);
        if (line.isEmpty() || SaleOrder.fits(line.get())) return line;
        form.reject(TYPED, page.t("till.line.most"));
        return Optional.empty();
    }

    /** One price for the whole ticket; more than twice what its lines come to is asked once, as an odd line is. */
    static OptionalLong whole(Basket basket, Form form, Page page) {
        var typed = form.value("total");
        var cents = TypedNumber.cents(typed);
        long usual = basket.cents() > 0 ? 2 * basket.cents() : Guide.DEAR;
        if (cents.isEmpty()) form.reject("total", page.t("till.number.wrong"));
        else if (cents.getAsLong() > SaleOrder.MOST) form.reject("total", page.t("till.line.most"));
        else if (cents.getAsLong() > usual && !form.has("sur", typed))
            form.reject(
                    "total",
                    page.t("till.sure.whole", page.euros(cents.getAsLong()), page.euros(basket.cents())) + " "
                            + page.t("till.sure", page.t("till.price.say")));
        return form.wrong() ? OptionalLong.empty() : cents;
    }

    private Optional<SaleLine> said(PartyId owner, Basket basket, Form form, Page page) {
        var way = way(form, page);
        if (form.wrong()) return Optional.empty();
        if (!form.value(NumberedLine.ITEM).isEmpty()) return numbered.read(owner, basket.lines(), way, form, page);
        var kind = org.fabcom.kernel.Ids.read(form.value("objet"));
        if (kind.isEmpty()) return byHand(form, way, page);
        var family = guides.find(owner, kind.get()).orElseThrow(Problem::notFound);
        var guide = named(family, form, page);
        long pieces = whole(form, "pieces", TypedNumber.pieces(form.value("pieces")), 1, page);
        long grams = whole(form, "masse", TypedNumber.grams(form.value("masse")), 0, page);
        if (form.wrong()) return Optional.empty();
        boolean ruled = form.value(TYPED).isEmpty() && way == Way.SOLD && prices.makes(owner, basket, family);
        return (ruled
                        ? Optional.of(line(guide, pieces, grams, guide.least() * pieces))
                        : priced(guide, way, pieces, grams, form, page))
                .map(it -> it.leaving(way == Way.SOLD && guide.per() == Guide.Per.FREE ? Way.FREE : way)
                        .guaranteed(guide.guarantee()))
                .filter(it -> !form.wrong() && sure(guide, it, form, page));
    }

    /** What the page offers: what is given beyond the price has a form of its own. */
    private static final List<Way> WAYS =
            Stream.of(Way.values()).filter(it -> it != Way.ROUND_UP).toList();

    private static Way way(Form form, Page page) {
        return form.choice("sortie", WAYS, Way::name, page).orElse(Way.SOLD);
    }

    private Optional<SaleLine> priced(Guide guide, Way way, long pieces, long grams, Form form, Page page) {
        var typed = form.value(TYPED);
        if (guide.per() == Guide.Per.KILO) return weighed(guide, way, pieces, grams, form, page);
        if (way.given()) return Optional.of(line(guide, count(form, pieces, page), grams, 0));
        if (guide.fixed() && typed.chars().noneMatch(it -> ",.€".indexOf(it) >= 0)) {
            long count = count(form, pieces, page);
            return form.wrong() ? Optional.empty() : Optional.of(line(guide, count, grams, guide.least() * count));
        }
        var cents = TypedNumber.cents(typed);
        if (cents.isEmpty()) {
            form.reject(TYPED, missing("till.price.missing", typed, guide, page));
            return Optional.empty();
        }
        return Optional.of(line(guide, pieces, grams, cents.getAsLong()).asTyped());
    }

    private static Optional<SaleLine> weighed(Guide guide, Way way, long pieces, long grams, Form form, Page page) {
        var mass = TypedNumber.grams(form.value(TYPED));
        if (!form.value(TYPED).isEmpty()) once(form, "masse", mass.equals(OptionalLong.of(grams)), page);
        if (form.wrong()) return Optional.empty();
        var typed = grams > 0 ? OptionalLong.of(grams) : mass;
        if (typed.isEmpty() || typed.getAsLong() == 0) {
            form.reject(TYPED, missing("till.mass.missing", form.value(TYPED), guide, page));
            return Optional.empty();
        }
        long cents = way.given() ? 0 : Shares.divided(guide.least(), typed.getAsLong(), 1000);
        return Optional.of(line(guide, pieces, typed.getAsLong(), cents));
    }

    private static SaleLine line(Guide guide, long pieces, long grams, long cents) {
        return SaleLine.of(guide.kind(), guide.label(), (int) pieces, grams, cents, guide.category());
    }

    private static Optional<SaleLine> byHand(Form form, Way way, Page page) {
        var label = form.line("libelle", page);
        if (label.isEmpty() || label.length() > 60) form.reject("libelle", page.t("till.label.missing"));
        if (!form.value("masse").isEmpty() || !form.value("pieces").isEmpty())
            form.reject("libelle", page.t("till.label.family"));
        var typed = form.value(TYPED);
        var cents = TypedNumber.cents(typed);
        if (cents.isEmpty() && !way.given() && !(typed.isEmpty() && label.isEmpty()))
            form.reject(
                    TYPED, typed.isEmpty() ? page.t("till.price.missing", label) : page.t("till.number.unread", typed));
        if (form.wrong()) return Optional.empty();
        return Optional.of(
                SaleLine.of(null, label, 1, 0, cents.orElse(0), "STANDARD").leaving(way));
    }

    /** What was written by hand takes the place of its family's name; the matter stays the family's. */
    private static Guide named(Guide guide, Form form, Page page) {
        var label = form.line("libelle", page);
        if (label.length() > 60) form.reject("libelle", page.t("till.label.missing"));
        return label.isEmpty()
                ? guide
                : new Guide(
                        guide.kind(),
                        label,
                        guide.icon(),
                        guide.per(),
                        guide.least(),
                        guide.most(),
                        guide.category(),
                        guide.guarantee());
    }

    /** Nothing was typed, or what was typed is no number. */
    private static String missing(String key, String typed, Guide guide, Page page) {
        return typed.isEmpty() || TypedNumber.grams(typed).isPresent()
                ? page.t(key, guide.label())
                : page.t("till.number.unread", typed);
    }

    /** What is out of the ordinary is asked once; the same key with the same number again is the answer. */
    private static boolean sure(Guide guide, SaleLine line, Form form, Page page) {
        var doubt = guide.doubt(line);
        var again =
                String.join("|", form.value("objet"), form.value(TYPED), form.value("sortie"), form.value("pieces"));
        if (doubt.isEmpty() || form.has("sur", again)) return true;
        form.reject(TYPED, words(doubt.get(), guide, line, page) + " " + page.t("till.sure", guide.label()));
        return false;
    }

    private static String words(Guide.Doubt doubt, Guide guide, SaleLine line, Page page) {
        var price = page.euros(line.cents());
        var label = guide.label();
        return switch (doubt) {
            case HEAVY -> page.t("till.sure.heavy", page.formats().decimal(line.grams(), 3), label);
            case MANY -> page.t("till.sure.many", page.number(line.pieces()), label, price);
            case NOTHING -> page.t("till.sure.nothing", label);
            case OTHER_PRICE -> page.t("till.sure.price", label, price, page.euros(guide.least()));
            case DEAR -> page.t("till.sure.dear", price, label);
            case ABOVE -> page.t("till.sure.above", price, label, page.euros(guide.most()));
        };
    }

    private static long count(Form form, long pieces, Page page) {
        if (form.value(TYPED).isEmpty()) return pieces;
        long count = whole(form, TYPED, TypedNumber.pieces(form.value(TYPED)), 1, page);
        if (!form.wrong()) once(form, "pieces", count == pieces, page);
        return count;
    }

    /** Said in two places, of which neither is passed over. */
    private static void once(Form form, String field, boolean same, Page page) {
        if (!form.value(field).isEmpty() && !same) form.reject(field, page.t("till.twice." + field));
    }

    private static long whole(Form form, String field, OptionalLong typed, long otherwise, Page page) {
        if (form.value(field).isEmpty()) return otherwise;
        if (typed.isEmpty() || typed.getAsLong() > 100_000_000) form.reject(field, page.t("till.number.wrong"));
        return typed.orElse(otherwise);
    }
}
