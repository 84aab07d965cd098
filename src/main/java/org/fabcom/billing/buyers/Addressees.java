package org.fabcom.billing.buyers;

import module java.base;
import org.fabcom.billing.invoices.Invoice;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.people.People;
import org.fabcom.web.Page;
import org.fabcom.web.look.OptionView;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose invoice it is, said after it was issued without an account: it reaches them, the document stays as it is. Thread-safe. */
@Component
public class Addressees {

    /** An invoice reaches an account from now on. */
    public record Named(UUID invoice, PartyId by) {}

    /** {@code named}: who reads it; empty: nobody yet, these may. */
    public record AskedView(String named, List<OptionView> options, String url) {}

    private final Sql db;
    private final Buyers buyers;
    private final People people;
    private final ApplicationEventPublisher events;

    Addressees(Sql db, Buyers buyers, People people, ApplicationEventPublisher events) {
        this.db = db;
        this.buyers = buyers;
        this.people = people;
        this.events = events;
    }

    /** None where it named its account, or nobody here has such a name. */
    public Optional<AskedView> asked(Invoice it, Page page) {
        if (it.kind() == Invoice.Kind.CREDIT) return Optional.empty();
        var url = it.url() + "/compte";
        var named = of(it.id());
        if (named.isPresent())
            return Optional.of(new AskedView(people.name(named.get()).orElse("?"), List.of(), url));
        var options = it.buyer() == null ? options(it) : List.<OptionView>of();
        return options.isEmpty() ? Optional.empty() : Optional.of(new AskedView("", options, url));
    }

    private List<OptionView> options(Invoice it) {
        return buyers.accounts(it.organisation(), it.content().buyer(), null).options();
    }

    private Optional<PartyId> of(UUID invoice) {
        return db.sql("select party from billing.addressee where invoice = :invoice")
                .param("invoice", invoice)
                .optional((row, n) -> Rows.party(row, "party"));
    }

    /** False: it is no account of such a name, or another was said meanwhile. */
    @Transactional
    boolean name(Invoice it, String account, PartyId by) {
        if (it.buyer() != null
                || options(it).stream().noneMatch(one -> one.value().equals(account))) return false;
        boolean done = db.sql("""
                insert into billing.addressee (invoice, party, said_by, said_at) values (:invoice, :party, :by, :now)
                on conflict (invoice) do nothing
                """)
                .param("invoice", it.id(), "party", UUID.fromString(account), "by", by.value())
                .updated();
        if (done) events.publishEvent(new Named(it.id(), by));
        return done;
    }

    /** It was not theirs. */
    void forget(Invoice it) {
        db.sql("delete from billing.addressee where invoice = :invoice")
                .param("invoice", it.id())
                .update();
    }
}
