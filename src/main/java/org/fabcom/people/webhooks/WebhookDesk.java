package org.fabcom.people.webhooks;

import module java.base;
import org.fabcom.imports.fetching.Fetching;
import org.fabcom.imports.fetching.Posting;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Visitor;
import org.fabcom.people.Organisations;
import org.fabcom.people.RightsChange.Act;
import org.fabcom.people.RightsJournal;
import org.fabcom.web.Form;
import org.fabcom.web.LinkView;
import org.fabcom.web.Page;
import org.fabcom.web.access.RateLimits;
import org.fabcom.web.list.Address;
import org.fabcom.web.list.TypedAddress;
import org.fabcom.web.look.OptionView;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.ModelAndView;

/** What both pages of webhooks do; {@code organisation} null: those of the instance. */
@Component
record WebhookDesk(
        WebhookRows rows,
        DeliveryRows deliveries,
        Webhooks webhooks,
        WebhookKeys keys,
        WebhookScreen screen,
        WebhookSender sender,
        Posting posting,
        Organisations organisations,
        RightsJournal journal,
        RateLimits limits,
        TransactionTemplate transaction) {

    /** After the path of one: its new secret. */
    static final String SECRET = "/secret";

    private static final String KINDS = "types";
    private static final int MOST = 10;
    private static final int LONGEST = 500;
    private static final int TESTS_AN_HOUR = 30;

    ModelAndView list(@Nullable PartyId organisation, Page page) {
        return page.show("people/webhooks", view(organisation, Form.empty(), page));
    }

    ModelAndView add(@Nullable PartyId organisation, Form form, Visitor me, Page page) {
        var address = TypedAddress.complete(form.line("adresse", page));
        var kinds = chosen(organisation, form);
        if (kinds.isEmpty()) form.reject(KINDS, page.t("people.webhooks.kinds.missing"));
        if (address.isEmpty()) form.reject("adresse", page.t("people.webhooks.address.missing"));
        else if (address.length() > LONGEST) form.reject("adresse", page.t("people.webhooks.address.long", LONGEST));
        else
            posting.refusal(address, organisation == null)
                    .ifPresent(it -> form.reject("adresse", why(it, address, page)));
        if (rows.of(organisation).size() >= MOST) form.reject("adresse", page.t("people.webhooks.full", MOST));
        if (form.wrong()) return page.refuse("people/webhooks", view(organisation, form, page));
        var id = transaction.execute(status -> {
            var made = rows.add(organisation, address, kinds, me.party());
            note(Act.WEBHOOK_ADDED, organisation, address, me);
            return made;
        });
        return page.redirect(Webhook.path(organisation) + "/" + id + SECRET);
    }

    private static String why(Fetching.Why refused, String address, Page page) {
        return TypedAddress.fault(address)
                .map(it -> page.t(it.key(), it.what()))
                .orElseGet(() -> page.t("people.webhooks.why." + refused));
    }

    ModelAndView show(@Nullable PartyId organisation, UUID id, Address address, Page page) {
        var it = find(organisation, id);
        var form = Form.empty().withAll(KINDS, it.kinds());
        return page.show("people/webhook", view(it, form, "", address, page));
    }

    /** What it tells from now on; the secret and what was sent stay. Kinds of a closed room are not offered, and stay. */
    ModelAndView tell(@Nullable PartyId organisation, UUID id, Form form, Visitor me, Page page) {
        var it = find(organisation, id);
        var offered = offered(organisation).stream().map(WebhookKind::key).toList();
        var kinds = new ArrayList<>(chosen(organisation, form));
        it.kinds().stream().filter(kind -> !offered.contains(kind)).forEach(kinds::add);
        if (kinds.isEmpty()) {
            form.reject(KINDS, page.t("people.webhooks.kinds.missing"));
            return page.refuse("people/webhook", view(it, form, "", Address.of(it.path()), page));
        }
        transaction.executeWithoutResult(status -> {
            rows.tell(id, kinds);
            note(Act.WEBHOOK_KINDS, it, me);
        });
        return page.redirect(it.path(), "people.webhooks.kinds.changed");
    }

    private WebhookView view(Webhook it, Form form, String secret, Address address, Page page) {
        return screen.view(
                it, back(it.organisation(), page), options(it.organisation(), page), form, secret, address, page);
    }

    ModelAndView draw(@Nullable PartyId organisation, UUID id, Visitor me, Page page) {
        var it = find(organisation, id);
        transaction.executeWithoutResult(status -> {
            rows.draw(id);
            note(Act.WEBHOOK_SECRET, it, me);
        });
        return page.redirect(it.path() + SECRET);
    }

    /** Where a secret that was just drawn is shown: looking again draws no other. */
    ModelAndView fresh(@Nullable PartyId organisation, UUID id, Page page) {
        var it = find(organisation, id);
        return screen.fresh(it) ? secret(it, page) : page.redirect(it.path());
    }

    ModelAndView test(@Nullable PartyId organisation, UUID id, Page page) {
        var it = find(organisation, id);
        if (it.stopped() != null) throw Problem.conflict();
        if (!limits.allow("people.webhook", id.toString(), TESTS_AN_HOUR, Duration.ofHours(1))) throw Problem.tooMany();
        var told = sender.trial(it);
        var answer = WebhookScreen.answer(told, page);
        return told.state() == Delivered.State.DONE
                ? page.redirect(it.path() + "#envois", "people.webhooks.tested", answer)
                : page.redirectWithCare(it.path() + "#envois", "people.webhooks.tested.failed", answer);
    }

    ModelAndView stop(@Nullable PartyId organisation, UUID id, Visitor me, Page page) {
        var it = find(organisation, id);
        transaction.executeWithoutResult(status -> {
            if (rows.stop(id, Webhook.Stop.ASKED)) note(Act.WEBHOOK_STOPPED, it, me);
        });
        return page.redirect(it.path(), "people.webhooks.stopped");
    }

    ModelAndView resume(@Nullable PartyId organisation, UUID id, Visitor me, Page page) {
        var it = find(organisation, id);
        transaction.executeWithoutResult(status -> {
            rows.resume(id);
            note(Act.WEBHOOK_RESUMED, it, me);
        });
        return page.redirect(it.path(), "people.webhooks.resumed");
    }

    ModelAndView remove(@Nullable PartyId organisation, UUID id, Visitor me, Page page) {
        var it = find(organisation, id);
        transaction.executeWithoutResult(status -> {
            rows.remove(id);
            note(Act.WEBHOOK_REMOVED, it, me);
        });
        return page.redirect(Webhook.path(organisation), "people.webhooks.removed");
    }

    ModelAndView again(@Nullable PartyId organisation, UUID id, UUID delivery, Page page) {
        var it = find(organisation, id);
        if (!limits.allow("people.webhook", id.toString(), TESTS_AN_HOUR, Duration.ofHours(1))) throw Problem.tooMany();
        if (!deliveries.again(id, delivery)) throw Problem.notFound();
        return page.redirect(it.path() + "#envois", "people.webhooks.again.done");
    }

    /** The answer is the only page that ever shows the secret; the address behind it shows none. */
    private ModelAndView secret(Webhook it, Page page) {
        var form = Form.empty().withAll(KINDS, it.kinds());
        return page.show("people/webhook", view(it, form, keys.now(it).shown(), Address.of(it.path()), page));
    }

    private Webhook find(@Nullable PartyId organisation, UUID id) {
        return rows.find(id)
                .filter(it -> Objects.equals(it.organisation(), organisation))
                .orElseThrow(Problem::notFound);
    }

    private List<WebhookKind> offered(@Nullable PartyId organisation) {
        return webhooks.open().stream()
                .filter(it -> organisation != null || it.everybody())
                .toList();
    }

    private List<OptionView> options(@Nullable PartyId organisation, Page page) {
        return OptionView.all(offered(organisation), it -> it.key(), it -> page.t(it.key() + ".webhook"));
    }

    private List<String> chosen(@Nullable PartyId organisation, Form form) {
        return offered(organisation).stream()
                .map(WebhookKind::key)
                .filter(it -> form.has(KINDS, it))
                .toList();
    }

    private void note(Act act, Webhook it, Visitor me) {
        note(act, it.organisation(), it.address().toString(), me);
    }

    private void note(Act act, @Nullable PartyId organisation, String address, Visitor me) {
        journal.add(act, me.party(), me.party(), organisation, "", address);
    }

    private LinkView back(@Nullable PartyId organisation, Page page) {
        return new LinkView(Webhook.path(organisation), page.t("people.webhooks.title"));
    }

    private WebhookListView view(@Nullable PartyId organisation, Form form, Page page) {
        var back = organisation == null
                ? new LinkView("/administration", page.t("web.administration"))
                : new LinkView(
                        "/structures/" + organisation,
                        organisations
                                .find(organisation)
                                .orElseThrow(Problem::notFound)
                                .name());
        var all = rows.of(organisation);
        var lines = new ArrayList<WebhookListView.Line>();
        for (var it : all) lines.add(line(it, page));
        return new WebhookListView(
                back,
                Webhook.path(organisation),
                form,
                lines,
                options(organisation, page),
                all.size() >= MOST,
                webhooks.example(organisation));
    }

    private static WebhookListView.Line line(Webhook it, Page page) {
        boolean stopped = it.stopped() != null;
        return new WebhookListView.Line(
                it.path(),
                it.address().toString(),
                it.kinds().stream().map(kind -> page.t(kind + ".webhook")).collect(Collectors.joining(" · ")),
                page.t(stopped ? "people.webhooks.state.stopped" : "people.webhooks.state.on"),
                stopped ? "care" : "good");
    }
}
