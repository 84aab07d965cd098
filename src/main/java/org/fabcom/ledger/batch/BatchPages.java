package org.fabcom.ledger.batch;

import module java.base;
import org.fabcom.kernel.Plain;
import org.fabcom.kernel.Visitor;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.batch.Batch.Direction;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.fees.FeeRules;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.ledger.paying.AmountForm;
import org.fabcom.ledger.wallet.Acting;
import org.fabcom.people.People;
import org.fabcom.web.Access;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Address;
import org.fabcom.web.look.OptionView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** “Payer une liste”: paste or send it, look at each line, pay all or nothing (E44). */
@Controller
record BatchPages(
        BatchReading reading,
        Batches batches,
        BookedBatches booked,
        Currencies currencies,
        FeeRules rules,
        AmountForm amounts,
        Acting acting,
        People people) {

    static final String PATH = "/porte-monnaie/lot";
    private static final int LONGEST = 200_000;

    /** Letters take three bytes at most where they are not pairs. */
    private static final long LARGEST = 3L * LONGEST;

    private static final int LONGEST_NAME = 200;
    private static final int LAST = 10;

    @GetMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView write(Address address, Visitor me, Form form, Page page) {
        var wallet = acting.of(me, address.value("pour"));
        form.with("sens", Direction.OUT).with("monnaie", amounts.usual(wallet));
        return page.show("ledger/batch", view(wallet, form, null, page));
    }

    /** Looks at the list; nothing moves. */
    @PostMapping(PATH)
    @Access(Access.Level.SIGNED_IN)
    ModelAndView look(
            @RequestParam(name = "fichier", required = false) @Nullable MultipartFile file,
            Visitor me,
            Form form,
            Page page) {
        var wallet = acting.of(me, form.value("pour"));
        if (file != null && file.getSize() > LARGEST) {
            form.reject("fichier", page.t("ledger.batch.large", page.formats().bytes(LARGEST), Batch.MOST));
            return page.refuse("ledger/batch", view(wallet, form, null, page));
        }
        if (file != null && !file.isEmpty()) form.with("lignes", text(file)).with("nom", name(file));
        var lines = lines(wallet, me, form, page);
        if (form.wrong()) return page.refuse("ledger/batch", view(wallet, form, null, page));
        return answer(wallet, lines, form, page);
    }

    /** Pays what was looked at. All is looked at again: meanwhile somebody may have left, or spent. */
    @PostMapping(PATH + "/payer")
    @Access(Access.Level.SIGNED_IN)
    ModelAndView pay(Visitor me, Form form, Page page) {
        var wallet = acting.of(me, form.value("pour"));
        var lines = lines(wallet, me, form, page);
        if (form.wrong()) return page.refuse("ledger/batch", view(wallet, form, null, page));
        if (before(wallet, lines, form).isEmpty()) {
            if (!lines.stream().allMatch(BatchLine::good)) return answer(wallet, lines, form, page);
            if (!amounts.say(fees(wallet, lines, form), page).equals(form.value("frais"))) {
                form.reject("frais", page.t("problem." + Refusal.FEE_UNSEEN.code() + ".text"));
                return page.refuse("ledger/batch", view(wallet, form, looked(wallet, lines, form, page), page));
            }
        }
        var batch = batch(wallet, lines, form);
        return switch (batches.book(batch, new Batches.Sent(me.party(), cut(Plain.line(form.value("nom"))), null))) {
            case Batches.Outcome.Done done ->
                page.redirect(
                        BatchSheetPages.url(wallet, done.id()),
                        "ledger.batch.done",
                        lines.size(),
                        amounts.say(total(lines), page));
            case Batches.Outcome.Before before ->
                page.redirectWithCare(
                        BatchSheetPages.url(wallet, before.id()), "ledger.batch.before", page.dateTime(before.at()));
            case Batches.Outcome.Refused refused -> {
                var sentence = page.t("problem." + refused.why().why().code() + ".text");
                yield answer(
                        wallet,
                        lines.stream()
                                .map(it -> it.number() == refused.line() ? it.wrong(sentence) : it)
                                .toList(),
                        form,
                        page);
            }
        };
    }

    private ModelAndView answer(Acting.Wallet wallet, List<BatchLine> lines, Form form, Page page) {
        var looked = looked(wallet, lines, form, page);
        var view = view(wallet, form, looked, page);
        return looked.ready() ? page.show("ledger/batch", view) : page.refuse("ledger/batch", view);
    }

    private static String text(MultipartFile file) {
        try {
            return BatchFile.text(file.getBytes()).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String name(MultipartFile file) {
        var name = file.getOriginalFilename();
        return name == null ? "" : cut(name.replaceAll(".*[/\\\\]", "").strip());
    }

    private static String cut(String name) {
        return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }

    private static Direction direction(Form form) {
        return form.has("sens", Direction.IN.name()) ? Direction.IN : Direction.OUT;
    }

    private List<BatchLine> lines(Acting.Wallet wallet, Visitor me, Form form, Page page) {
        var open = currencies.open();
        form.choice("sens", Direction.class, page);
        Currency usual = form.choice("monnaie", open, it -> it.id().toString(), page)
                .orElse(open.size() == 1 ? open.getFirst() : null);
        if (usual == null) form.reject("monnaie", page.t("ledger.pay.currency.missing"));
        var text = form.value("lignes");
        if (text.isEmpty()) form.reject("lignes", page.t("ledger.batch.empty"));
        if (text.length() > LONGEST) form.reject("lignes", page.t("ledger.batch.long", Batch.MOST));
        if (form.value("objet").length() > 500) form.reject("objet", page.t("ledger.pay.subject.long"));
        if (form.wrong() || usual == null) return List.of();
        var rows = BatchFile.rows(text, reading.isCurrency(), Batch.MOST).orElse(List.of());
        if (rows.isEmpty()) form.reject("lignes", page.t("ledger.batch.unreadable"));
        if (rows.size() > Batch.MOST) form.reject("lignes", page.t("ledger.batch.long", Batch.MOST));
        if (form.wrong()) return List.of();
        return reading.read(rows, wallet, direction(form), usual, form.value("objet"), me, page);
    }

    private static Batch batch(Acting.Wallet wallet, List<BatchLine> lines, Form form) {
        return Batch.of(wallet.party(), direction(form), lines, form.value("objet"));
    }

    /** When it was booked, if it was: then no limit is asked about again. */
    private Optional<Batches.Outcome.Before> before(Acting.Wallet wallet, List<BatchLine> lines, Form form) {
        boolean known = lines.stream().allMatch(it -> it.party() != null && it.amount() != null);
        return known ? batches.before(batch(wallet, lines, form)) : Optional.empty();
    }

    private static List<Amount> total(List<BatchLine> lines) {
        var sums = new LinkedHashMap<CurrencyId, Long>();
        for (var it : lines)
            if (it.good() && it.amount() != null)
                sums.merge(it.amount().currency(), it.amount().units(), Long::sum);
        var total = new ArrayList<Amount>();
        sums.forEach((currency, units) -> total.add(new Amount(currency, units)));
        return total;
    }

    /** What is taken with them: each line is a payment, and who receives the fees pays none. */
    private List<Amount> fees(Acting.Wallet wallet, List<BatchLine> lines, Form form) {
        boolean out = direction(form) == Direction.OUT;
        var sums = new LinkedHashMap<CurrencyId, Long>();
        var all = total(lines).stream().map(Amount::currency).toList();
        for (var rule : rules.of(PaymentType.TRANSFER, all))
            for (var it : lines)
                if (it.good()
                        && it.amount() != null
                        && it.amount().currency().equals(rule.currency())
                        && !rule.payee().equals(out ? wallet.party() : it.party()))
                    sums.merge(rule.currency(), rule.due(it.amount().units()), Long::sum);
        return sums.entrySet().stream()
                .filter(it -> it.getValue() > 0)
                .map(it -> new Amount(it.getKey(), it.getValue()))
                .toList();
    }

    private BatchView.Looked looked(Acting.Wallet wallet, List<BatchLine> read, Form form, Page page) {
        var known = before(wallet, read, form);
        var lines =
                known.isEmpty() ? read : read.stream().map(it -> it.wrong("")).toList();
        var wrong = lines.stream()
                .filter(it -> !it.good())
                .map(it -> String.valueOf(it.number()))
                .toList();
        var total = amounts.say(total(lines), page);
        var taken = known.isEmpty() ? fees(wallet, lines, form) : List.<Amount>of();
        var fees = amounts.say(taken, page);
        var whole = amounts.say(AmountForm.sum(total(lines), taken), page);
        int count = lines.size() - wrong.size();
        var twice = known.isEmpty() ? twice(lines) : Map.<Long, Long>of();
        return new BatchView.Looked(
                lines.stream().map(it -> line(it, twice, page)).toList(),
                count,
                wrong,
                fees.isEmpty() ? total : page.t("ledger.fee.with", total, fees),
                fees,
                page.t(direction(form) == Direction.OUT ? "ledger.batch.do" : "ledger.batch.do.in", whole, count),
                known.map(it -> page.dateTime(it.at())).orElse(""),
                known.map(it -> BatchSheetPages.url(wallet, it.id())).orElse(""));
    }

    /** Lines that say what an earlier one says, with its number: they are paid all the same, if that is meant. */
    private static Map<Long, Long> twice(List<BatchLine> lines) {
        var first = new HashMap<List<Object>, Long>();
        var twice = new LinkedHashMap<Long, Long>();
        for (var it : lines) {
            if (it.party() == null || it.amount() == null) continue;
            var before = first.putIfAbsent(List.of(it.party(), it.amount(), it.subject()), it.number());
            if (before != null) twice.put(it.number(), before);
        }
        return twice;
    }

    private BatchView.Line line(BatchLine it, Map<Long, Long> twice, Page page) {
        var same = twice.get(it.number());
        return new BatchView.Line(
                String.valueOf(it.number()),
                it.name(),
                it.amount() == null ? "" : amounts.say(List.of(Objects.requireNonNull(it.amount())), page),
                it.subject(),
                it.why(),
                same == null ? "" : page.t("ledger.batch.same", same));
    }

    private BatchView view(Acting.Wallet wallet, Form form, BatchView.@Nullable Looked looked, Page page) {
        var open = currencies.open();
        var last = booked.last(wallet.party(), LAST);
        var names = people.names(
                last.stream().map(BookedBatches.Booked::by).distinct().toList());
        return new BatchView(
                wallet,
                form,
                page.t("ledger.batch.file.help", page.formats().bytes(LARGEST), Batch.MOST),
                OptionView.all(List.of("OUT", "IN"), it -> page.t("ledger.batch.direction." + it)),
                OptionView.all(open, it -> it.id(), it -> it.name()),
                last.stream()
                        .map(it -> new BatchView.Past(
                                BatchSheetPages.url(wallet, it.id()),
                                page.t("ledger.batch.past." + it.direction(), it.lines())
                                        + (it.title().isEmpty() ? "" : " · " + it.title()),
                                page.dateTime(it.at()) + " · "
                                        + page.t("ledger.movement.by", names.getOrDefault(it.by(), ""))))
                        .toList(),
                looked);
    }
}
