package org.fabcom.billing.desk;

import module java.base;
import org.fabcom.billing.Measure;
import org.fabcom.billing.TypedAmount;
import org.fabcom.billing.invoices.DraftLine;
import org.fabcom.billing.invoices.InvoiceDraft;
import org.fabcom.billing.invoices.Nature;
import org.fabcom.billing.invoices.Sale;
import org.fabcom.billing.invoices.Trader;
import org.fabcom.billing.prices.PricedLines;
import org.fabcom.billing.vat.VatCategory;
import org.fabcom.billing.vat.VatNumbers;
import org.fabcom.billing.vat.VatTotals.Prices;
import org.fabcom.people.Email;
import org.fabcom.people.numbers.NumberReading;
import org.fabcom.people.numbers.Siret;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.jspecify.annotations.Nullable;

/** A draft as its form says it, there and back. A line without words is no line. */
final class DraftForms {

    /** The party of this instance that sees it. */
    static final String ACCOUNT = "compte";

    /** As many lines as the form may have. */
    static final int MOST = 100;

    /** What one line may come to: beyond it sums no longer fit. */
    private static final long MOST_CENTS = 10_000_000_000L;

    private static final long MOST_PRICED = 1_000_000_000L;

    private static final int BLANK = 2;
    private static final int LONGEST = 200;

    private DraftForms() {}

    /** The name of a field of a line. */
    static String at(int line, String field) {
        return "l" + line + "-" + field;
    }

    static int lines(Form form) {
        int last = 0;
        for (int i = 0; i < MOST; i++) if (!form.value(at(i, "libelle")).isEmpty()) last = i + 1;
        return Math.min(MOST, last + BLANK);
    }

    static Form of(InvoiceDraft it) {
        var buyer = it.buyer();
        var supplied = it.supplied();
        var form = Form.empty()
                .with("client", buyer.name())
                .with("rue", buyer.street())
                .with("code-postal", buyer.postcode())
                .with("ville", buyer.city())
                .with("siret", buyer.siret())
                .with("tva-client", buyer.vatNumber())
                .with("courriel", buyer.email())
                .with("usager", it.user())
                .with("prix", it.prices())
                .with("date", supplied == null ? "" : supplied)
                .with("note", it.note())
                .with("public", it.audience())
                .with(ACCOUNT, it.party() == null ? "" : it.party());
        if (buyer.professional()) form.with("pro", "oui");
        if (it.member()) form.with("adherent", "oui");
        for (int i = 0; i < it.lines().size(); i++) fill(form, i, it.lines().get(i));
        return form;
    }

    private static void fill(Form form, int i, DraftLine it) {
        form.with(at(i, "libelle"), it.label())
                .with(at(i, "nature"), it.nature())
                .with(at(i, "tva"), it.category())
                .with(at(i, "vente"), it.sale())
                .with(at(i, "partenaire"), it.partner())
                .with(at(i, "commission"), it.commission() == 0 ? "" : TypedAmount.plain(it.commission(), 100))
                .with(at(i, "mesure"), it.measure())
                .with(
                        at(i, "quantite"),
                        TypedAmount.plain(it.quantity(), it.measure().per()))
                .with(at(i, "unitaire"), TypedAmount.euros(it.unitCents()))
                .with(at(i, "remise"), it.discount() == 0 ? "" : TypedAmount.plain(it.discount(), 100))
                .with(at(i, "beneficiaire"), it.beneficiary())
                .with(at(i, "explication"), it.explanation());
    }

    /** Null when something is wrong: the form then says what. */
    static @Nullable InvoiceDraft read(Form form, String origin, LocalDate today, Page page) {
        var buyer = buyer(form, page);
        var supplied = day(form, today, page);
        var lines = new ArrayList<DraftLine>();
        for (int i = 0; i < MOST; i++) {
            if (form.value(at(i, "libelle")).isEmpty()) continue;
            var line = line(form, i, page);
            if (line != null) lines.add(line);
        }
        var prices = form.choice("prix", Prices.class, page).orElse(Prices.INCLUDING);
        if (form.wrong()) return null;
        return new InvoiceDraft(
                buyer,
                null,
                cut(form, "usager", page),
                form.has("adherent", "oui"),
                prices,
                supplied,
                List.copyOf(lines),
                cut(form, "note", page),
                origin,
                cut(form, "public", page));
    }

    /** How much of what a line asks the price of, one if it does not say; zero where that is no quantity, or too much to be priced. */
    static Asked asked(Form form, int i) {
        var measure = one(Measure.class, form.value(at(i, "mesure")), Measure.PIECE);
        var typed = form.value(at(i, "quantite"));
        long quantity =
                TypedAmount.quantity(typed.isEmpty() ? "1" : typed, measure).orElse(0);
        return new Asked(measure, quantity > MOST_PRICED ? 0 : quantity);
    }

    record Asked(Measure measure, long quantity) {}

    /** The price of the rules takes the place of what was typed; its code has done its work. */
    static void price(Form form, int i, String code, PricedLines.Priced it) {
        if (form.value(at(i, "libelle")).isEmpty()) form.with(at(i, "libelle"), code);
        form.with(at(i, "mesure"), it.measure())
                .with(
                        at(i, "quantite"),
                        TypedAmount.plain(it.quantity(), it.measure().per()))
                .with(at(i, "unitaire"), TypedAmount.euros(it.unitCents()))
                .with(at(i, "remise"), it.discount() == 0 ? "" : TypedAmount.plain(it.discount(), 100))
                .with(at(i, "explication"), it.explanation());
    }

    /** What was changed by hand is not explained by a rule any more. */
    static void unexplain(Form form, Form was) {
        for (int i = 0; i < MOST; i++) {
            int line = i;
            boolean same = Stream.of("mesure", "quantite", "unitaire", "remise")
                    .allMatch(it -> form.value(at(line, it)).equals(was.value(at(line, it))));
            if (!same) form.with(at(i, "explication"), "");
        }
    }

    /**
     * Whether the price of this line was typed since it was kept, or is for others now: what was taken off by hand, or by hand not, stays so.
     */
    static boolean typed(Form form, Form was, int i) {
        boolean bare = Stream.of("code", "explication", "remise")
                        .allMatch(it -> form.value(at(i, it)).isEmpty())
                && was.value(at(i, "remise")).isEmpty()
                && !form.value(at(i, "libelle")).isEmpty();
        return bare
                && (!form.value("public").equals(was.value("public"))
                        || !reducible(was, i)
                        || Stream.of("libelle", "mesure", "quantite", "unitaire")
                                .anyMatch(it -> !form.value(at(i, it)).equals(was.value(at(i, it)))));
    }

    /**
     * What became a deposit, say, gives back what rules took off it before, not what was taken off by hand; whether any did. Their words
     * go: they told another price.
     */
    static boolean whole(Form form, Form was) {
        boolean any = false;
        for (int i = 0; i < MOST; i++) {
            var told = form.value(at(i, "explication"));
            if (reducible(form, i) || told.isEmpty()) continue;
            var taken = form.value(at(i, "remise"));
            boolean theirs = told.equals(was.value(at(i, "explication"))) && !taken.equals(was.value(at(i, "remise")));
            boolean off = !taken.isEmpty();
            if (theirs || !off && !(reducible(was, i) && told.contains("\n"))) continue;
            form.with(at(i, "remise"), "").with(at(i, "explication"), "");
            any = true;
        }
        return any;
    }

    /** Whether rules take anything off it: what the house sells, neither what it gives back or is given nor what is a partner's. */
    static boolean reducible(Form form, int i) {
        return one(Nature.class, form.value(at(i, "nature")), Nature.GOODS).turnover()
                && one(Sale.class, form.value(at(i, "vente")), Sale.OWN) == Sale.OWN;
    }

    /** The price of one as it was typed; 0: none, or no sum that fits. */
    static long unit(Form form, int i, Asked asked) {
        long unit = TypedAmount.cents(form.value(at(i, "unitaire"))).orElse(0);
        return unit > 0 && asked.quantity() / asked.measure().per() > MOST_CENTS / unit ? 0 : unit;
    }

    /** What tells who buys, as it was typed. */
    static Trader named(Form form) {
        var digits = form.value("siret").replaceAll("[^0-9]", "");
        return new Trader(form.value("client"), "", "", form.value("ville"), "FR", digits, "", "", false);
    }

    private static Trader buyer(Form form, Page page) {
        var siret = form.value("siret").replaceAll("[\\s\\u00a0\\u202f.]", "");
        if (!Trader.identifies(siret)) form.reject("siret", wrong(siret, page));
        if (form.value("client").isEmpty()) form.reject("client", page.t("billing.buyer.missing"));
        var buyer = new Trader(
                cut(form, "client", page),
                cut(form, "rue", page),
                cut(form, "code-postal", page),
                cut(form, "ville", page),
                "FR",
                siret,
                VatNumbers.plain(form.value("tva-client")),
                cut(form, "courriel", page),
                form.has("pro", "oui"));
        if (!buyer.email().isEmpty() && Email.read(buyer.email()).isEmpty())
            form.reject("courriel", page.t("billing.packs.email.wrong"));
        if (!buyer.vatNumberFits()) form.reject("tva-client", page.t("billing.buyer.vat.wrong"));
        return buyer;
    }

    private static String wrong(String siret, Page page) {
        return siret.matches("[0-9]{14}") && Siret.read(siret) instanceof NumberReading.Refused it
                ? page.t(it.key(), it.count())
                : page.t("billing.buyer.siret.wrong");
    }

    private static @Nullable LocalDate day(Form form, LocalDate today, Page page) {
        if (form.value("date").isEmpty()) return null;
        var day = form.day("date", page.t("web.field.day"));
        if (day != null && (day.isAfter(today.plusYears(1)) || day.isBefore(today.minusYears(5))))
            form.sure("date", day, page.t("billing.supplied.far", page.date(day)));
        return day;
    }

    private static @Nullable DraftLine line(Form form, int i, Page page) {
        var measure = form.choice(at(i, "mesure"), Measure.class, page).orElse(Measure.PIECE);
        var sale = form.choice(at(i, "vente"), Sale.class, page).orElse(Sale.OWN);
        var typed = form.value(at(i, "quantite"));
        var read = TypedAmount.quantity(typed.isEmpty() ? "1" : typed, measure);
        if (read.isEmpty()) form.reject(at(i, "quantite"), page.t(TypedAmount.wrong(measure)));
        long quantity = read.orElse(0);
        long unit = asked(form, at(i, "unitaire"), TypedAmount.cents(form.value(at(i, "unitaire"))), page);
        long discount = optional(form, at(i, "remise"), TypedAmount.percent(form.value(at(i, "remise"))), page);
        long commission = optional(form, at(i, "commission"), TypedAmount.cents(form.value(at(i, "commission"))), page);
        if (discount > 10_000) form.reject(at(i, "remise"), page.t("billing.amount.wrong"));
        if (sale == Sale.ON_BEHALF && form.value(at(i, "partenaire")).isEmpty())
            form.reject(at(i, "partenaire"), page.t("billing.partner.missing"));
        if (sale != Sale.ON_BEHALF && commission > 0)
            form.reject(at(i, "commission"), page.t("billing.commission.alone"));
        if (unit > 0 && quantity / measure.per() > MOST_CENTS / unit)
            form.reject(at(i, "unitaire"), page.t("billing.amount.wrong"));
        var nature = form.choice(at(i, "nature"), Nature.class, page).orElse(Nature.GOODS);
        var vat = form.choice(at(i, "tva"), VatCategory.class, page).orElse(VatCategory.STANDARD);
        if (form.wrong()) return null;
        return new DraftLine(
                cut(form, at(i, "libelle"), page),
                nature,
                vat,
                sale,
                cut(form, at(i, "partenaire"), page),
                commission,
                measure,
                quantity,
                unit,
                Math.toIntExact(discount),
                cut(form, at(i, "beneficiaire"), page),
                form.value(at(i, "explication")));
    }

    private static long asked(Form form, String name, OptionalLong read, Page page) {
        if (read.isEmpty()) form.reject(name, page.t("billing.amount.wrong"));
        return read.orElse(0);
    }

    private static long optional(Form form, String name, OptionalLong read, Page page) {
        return form.value(name).isEmpty() ? 0 : asked(form, name, read, page);
    }

    private static String cut(Form form, String name, Page page) {
        var text = form.value(name);
        if (text.length() > LONGEST) form.reject(name, page.t("web.field.long", LONGEST, 0));
        return text;
    }

    private static <E extends Enum<E>> E one(Class<E> type, String said, E otherwise) {
        for (var it : type.getEnumConstants()) if (it.name().equals(said)) return it;
        return otherwise;
    }
}
