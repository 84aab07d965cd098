package org.fabcom.market.deals.page;

import module java.base;
import org.fabcom.kernel.Credentials;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.PartyId;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.currencies.Unit;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.market.Sight;
import org.fabcom.market.deals.Replying.Reply;
import org.fabcom.market.posts.Post;
import org.fabcom.market.posts.PostDraft.PriceMode;
import org.fabcom.market.posts.Posts;
import org.fabcom.market.posts.PriceWords;
import org.fabcom.people.People;
import org.fabcom.web.Form;
import org.fabcom.web.Page;
import org.fabcom.web.list.Paging;
import org.fabcom.web.look.OptionView;
import org.springframework.stereotype.Component;

/** Reads and draws the form of a reply. Prices are prefilled by the post; one may propose others. */
@Component
record ReplyForms(PriceWords words, Posts posts, People people, Ledger ledger) {

    private static final int OWN_SHOWN = 50;
    static final int LONGEST = 2000;

    static String field(CurrencyId currency) {
        return "prix-" + currency;
    }

    Form blank(Post post, Page page) {
        return filled(post.draft().prices(), 1, "", page).with("cle", Ids.next());
    }

    Form filled(List<Amount> prices, int quantity, String message, Page page) {
        var known = words.known();
        var form = Form.empty().with("quantite", quantity).with("message", message);
        for (var it : prices) {
            var currency = known.get(it.currency());
            if (currency != null) form.with(field(it.currency()), currency.typed(it.units(), page.formats()));
        }
        if (prices.size() == 1) form.with("devise", prices.getFirst().currency());
        return form;
    }

    Optional<Reply> read(Post post, Form form, Page page) {
        var left = post.left();
        if (left != null && quantity(form) > left) form.reject("quantite", page.t("market.reply.quantity.left", left));
        return said(post, form, page);
    }

    private static int quantity(Form form) {
        var typed = form.value("quantite");
        return typed.isEmpty() ? 1 : typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
    }

    /** The same, however many are left by now. */
    Optional<Reply> said(Post post, Form form, Page page) {
        int quantity = quantity(form);
        if (quantity < 1) form.reject("quantite", page.t("market.reply.quantity.wrong"));
        var message = form.value("message").replace("\r\n", "\n");
        if (message.length() > LONGEST) form.reject("message", page.t("market.form.long", LONGEST));
        if (Credentials.in(message)) form.reject("message", page.t("market.form.credential"));
        var prices = prices(post, form, page);
        if (form.wrong()) return Optional.empty();
        var own = form.value("contre");
        return Optional.of(new Reply(quantity, prices, message, Ids.read(own).orElse(null)));
    }

    /** Whoever pays is asked once about what their wallet does not hold: the yes of the other would fail. */
    void lacking(Reply reply, PartyId payer, Form form, Page page) {
        for (var it : reply.prices()) {
            long wanted = it.units() * reply.quantity();
            ledger.balance(payer, it.currency())
                    .filter(held -> !held.currency().external() && held.most() < wanted)
                    .ifPresent(held -> form.sure(
                            "manque",
                            "quantite",
                            wanted,
                            page.t(
                                    "market.reply.lacking",
                                    held.currency().say(wanted, page.formats()),
                                    held.currency().say(Math.max(0, held.most()), page.formats()))));
        }
    }

    private List<Amount> prices(Post post, Form form, Page page) {
        var asked = post.draft().prices();
        boolean one = choosing(post);
        if (one && asked.stream().noneMatch(it -> it.currency().toString().equals(form.value("devise")))) {
            form.reject("devise", page.t("market.reply.choose"));
            return List.of();
        }
        var known = words.known();
        var prices = new ArrayList<Amount>();
        for (var it : asked) {
            if (one && !it.currency().toString().equals(form.value("devise"))) continue;
            var currency = known.get(it.currency());
            if (currency == null) continue;
            if (form.value(field(it.currency())).isEmpty())
                form.reject(field(it.currency()), page.t("market.reply.price.missing"));
            currency.read(form.value(field(it.currency())))
                    .ifPresentOrElse(
                            units -> prices.add(new Amount(it.currency(), units)),
                            () -> form.reject(
                                    field(it.currency()),
                                    page.t(
                                            "market.form.price.wrong",
                                            currency.say(Math.max(1, currency.step()), page.formats()))));
        }
        return prices;
    }

    private static boolean choosing(Post post) {
        return post.draft().mode() == PriceMode.ONE_OF && post.draft().prices().size() > 1;
    }

    ReplyView view(Post post, Form form, boolean fresh, String action, String back, Sight sight, Page page) {
        var known = words.known();
        var parties = new ArrayList<>(sight.acting());
        parties.remove(post.owner());
        var me = sight.person();
        parties.sort(java.util.Comparator.comparing(it -> !it.equals(me)));
        var names = people.names(parties);
        var asked = post.draft().prices();
        var left = post.left();
        return new ReplyView(
                form,
                fresh,
                post.draft().kind() == Post.Kind.OFFER,
                post.draft().title(),
                words.of(post.draft(), known, page),
                left == null ? "" : page.t("market.left", left),
                post.draft().unit(),
                action,
                back,
                OptionView.all(parties, it -> names.getOrDefault(it, "?")),
                choosing(post)
                        ? OptionView.all(asked, it -> it.currency(), it -> name(known.get(it.currency())))
                        : List.of(),
                fields(asked, known, page),
                post.draft().kind() == Post.Kind.OFFER && me != null ? fees(post, me, known, page) : List.of(),
                fresh ? own(parties, post, names) : List.of());
    }

    /** The owner’s yes sets them aside: whoever pays reads them before they reply. */
    private List<String> fees(Post post, PartyId payer, Map<CurrencyId, Currency> known, Page page) {
        return post.draft().prices().stream()
                .map(it -> ledger.fees(new Order(payer, post.owner(), List.of(it), null, "", ""), PaymentType.DEAL))
                .filter(it -> !it.isEmpty())
                .map(it -> page.t("market.reply.fees", words.all(it, known, page)))
                .toList();
    }

    private static List<ReplyView.PriceView> fields(List<Amount> asked, Map<CurrencyId, Currency> known, Page page) {
        var fields = new ArrayList<ReplyView.PriceView>();
        for (var it : asked) {
            var currency = known.get(it.currency());
            if (currency == null) continue;
            var help = currency.unit() == Unit.HOURS ? "market.form.price.hours" : "market.form.price.help";
            fields.add(new ReplyView.PriceView(field(it.currency()), currency.name(), page.t(help, currency.symbol())));
        }
        return fields;
    }

    private static String name(@org.jspecify.annotations.Nullable Currency currency) {
        return currency == null ? "?" : currency.name();
    }

    /** Published ones of the other kind, of all parties for which one may reply; then with their names. */
    private List<OptionView> own(List<PartyId> mine, Post post, Map<PartyId, String> names) {
        return posts.of(new HashSet<>(mine), Paging.first(OWN_SHOWN)).stream()
                .filter(it -> it.state() == Post.State.PUBLISHED
                        && it.draft().kind() != post.draft().kind())
                .map(it -> OptionView.of(
                        it.id().toString(),
                        it.draft().title() + (mine.size() < 2 ? "" : " · " + names.getOrDefault(it.owner(), "?"))))
                .toList();
    }
}
