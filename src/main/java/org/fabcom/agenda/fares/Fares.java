package org.fabcom.agenda.fares;

import module java.base;
import org.fabcom.agenda.events.Happening;
import org.fabcom.kernel.PartyId;
import org.fabcom.kernel.Rows;
import org.fabcom.kernel.Sql;
import org.fabcom.ledger.Balance;
import org.fabcom.ledger.Booking;
import org.fabcom.ledger.Ledger;
import org.fabcom.ledger.Order;
import org.fabcom.ledger.Refusal;
import org.fabcom.ledger.TransferId;
import org.fabcom.ledger.currencies.Amount;
import org.fabcom.ledger.currencies.Currencies;
import org.fabcom.ledger.currencies.Currency;
import org.fabcom.ledger.currencies.CurrencyId;
import org.fabcom.ledger.fees.PaymentType;
import org.fabcom.web.Page;
import org.fabcom.web.render.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * What a place costs: set aside in the safe when it is taken, paid to the organisation once the date has begun, free again when the
 * place is given back or the date cancelled before. The date is locked by whoever asks; the safe books each key once. Thread-safe.
 */
@Component
public class Fares {

    /** A payment that the safe refused is tried again so much later. */
    private static final Duration AGAIN = Duration.ofDays(1);

    private final Ledger ledger;
    private final Currencies currencies;
    private final Messages messages;
    private final Sql db;

    Fares(Ledger ledger, Currencies currencies, Messages messages, Sql db) {
        this.ledger = ledger;
        this.currencies = currencies;
        this.messages = messages;
        this.db = db;
    }

    /** Whether a place is paid from a wallet here: then one needs an account. What is kept elsewhere is settled on the spot. */
    public boolean kept(Happening date) {
        return fare(date).filter(it -> !it.external()).isPresent();
    }

    /**
     * Sets the price aside; empty when done, or when there is nothing to set aside here.
     *
     * @param seen what whoever asks read on the page, as {@link #seen} says it: no more than that is ever set aside, else FEE_UNSEEN
     */
    public Optional<Refusal> hold(UUID registration, Happening date, PartyId person, String seen) {
        var fare = date.fare();
        if (fare == null || !kept(date)) return Optional.empty();
        long most = agreed(fare, seen);
        if (fare.units() > most) return Optional.of(Refusal.FEE_UNSEEN);
        var order = order(date, fare, person, key(registration, "hold"));
        var booking = ledger.reserve(order, fees -> with(fees, fare) <= most);
        if (booking instanceof Booking.Refused it) return Optional.of(it.why());
        db.sql("""
                insert into agenda.fare (registration, currency, units, reservation, state)
                values (:registration, :currency, :units, :reservation, 'HELD')
                """)
                .param("registration", registration)
                .param("currency", fare.currency().value())
                .param("units", fare.units())
                .param("reservation", booking.booked().value())
                .update();
        return Optional.empty();
    }

    /** Gives back what is set aside for this place, if something is. */
    public void free(UUID registration, @Nullable PartyId by) {
        held(registration).ifPresent(it -> {
            ledger.release(it, by, key(registration, "free")).booked();
            end(registration, "FREE");
        });
    }

    /** Those whose date has begun or does not take place, and that the safe did not refuse today. */
    public List<UUID> due(Instant now) {
        return db.sql("""
                select f.registration from agenda.fare f join agenda.registration r on r.id = f.registration
                join agenda.occurrence o on o.id = r.occurrence
                where f.state = 'HELD' and (f.tried_at is null or f.tried_at < :again)
                    and (o.starts_at <= :now or o.cancelled_at is not null or not agenda.holds_a_place(r.state))
                """).param("now", now, "again", now.minus(AGAIN)).list((row, n) -> Rows.id(row, "registration"));
    }

    /** Pays the organisation, or frees what nobody owes any more; the safe may refuse a payment: then it stays aside. */
    public void close(UUID registration) {
        if (!owed(registration)) {
            free(registration, null);
            return;
        }
        held(registration).ifPresent(it -> {
            if (ledger.settle(it, null, key(registration, "paid")) instanceof Booking.Booked) end(registration, "PAID");
            else
                db.sql("update agenda.fare set tried_at = :now where registration = :id")
                        .param("id", registration)
                        .update();
        });
    }

    /** « 5 gués », with the fees that are taken with it; empty if nothing is asked. */
    public String words(Happening date, Page page) {
        var fare = date.fare();
        if (fare == null) return "";
        return fare(date).map(it -> it.say(fare.units(), page.formats())).orElse("");
    }

    /** What whoever asks would have set aside, with its fees, in words; empty where nothing is kept here. */
    public String toSetAside(Happening date, PartyId person, Page page) {
        var fare = date.fare();
        if (fare == null || !kept(date)) return "";
        return fare(date)
                .map(it -> it.say(all(date, fare, person), page.formats()))
                .orElse("");
    }

    /** The same for a form to bring back: the currency and the units. */
    public String seen(Happening date, PartyId person) {
        var fare = date.fare();
        return fare == null || !kept(date) ? "" : fare.currency() + ":" + all(date, fare, person);
    }

    private static long agreed(Amount fare, String seen) {
        var currency = fare.currency() + ":";
        var units = seen.startsWith(currency) ? seen.substring(currency.length()) : "";
        return units.matches("[0-9]{1,18}") ? Long.parseLong(units) : 0;
    }

    private long all(Happening date, Amount fare, PartyId person) {
        return with(ledger.fees(order(date, fare, person, ""), PaymentType.DEAL), fare);
    }

    /** A fee is taken in the currency of what bears it. */
    private static long with(List<Amount> fees, Amount fare) {
        return Math.addExact(
                fare.units(), fees.stream().mapToLong(Amount::units).sum());
    }

    /** What this person lacks to take a place, in words; empty if they have enough, or nothing is kept here. */
    public String lacking(Happening date, PartyId person, Page page) {
        var fare = date.fare();
        var currency = fare(date).filter(it -> !it.external());
        if (fare == null || currency.isEmpty()) return "";
        var held = ledger.balance(person, fare.currency());
        var floor = held.isPresent()
                ? held.get().limits().floor()
                : currency.get().limits().floor();
        if (floor == null) return "";
        long asked = all(date, fare, person);
        long spendable = held.map(Balance::available).orElse(0L) - floor;
        return spendable >= asked ? "" : currency.get().say(asked - spendable, page.formats());
    }

    /** Back to a page, with why the price was not set aside: a price is fixed, so nobody is told to lower it. */
    public ModelAndView refused(Refusal why, Happening date, @Nullable PartyId person, String path, Page page) {
        boolean few = why == Refusal.NOT_ENOUGH || why == Refusal.FEE_REFUSED;
        var lacking = few && person != null ? lacking(date, person, page) : "";
        return lacking.isEmpty()
                ? page.redirectWithCare(path, "problem." + why.code() + ".text")
                : page.redirectWithCare(path, "agenda.fare.short", lacking);
    }

    /** What is set aside, paid or free again of a place, in words; empty if nothing ever was. */
    public String standing(UUID registration, Page page) {
        return db.sql("select currency, units, state from agenda.fare where registration = :id")
                .param("id", registration)
                .optional((row, n) -> {
                    var said = say(new CurrencyId(Rows.id(row, "currency")), row.getLong("units"), page);
                    return page.t("agenda.fare." + row.getString("state"), said);
                })
                .orElse("");
    }

    private String say(CurrencyId currency, long units, Page page) {
        return currencies
                .find(currency)
                .map(it -> it.say(units, page.formats()))
                .orElse("");
    }

    private Optional<Currency> fare(Happening date) {
        return Optional.ofNullable(date.fare()).flatMap(it -> currencies.find(it.currency()));
    }

    /** Whoever holds a place at a date that begins owes it, whether they come or not. */
    private boolean owed(UUID registration) {
        return db.sql("""
                select agenda.holds_a_place(r.state) and o.cancelled_at is null and o.starts_at <= :now
                from agenda.registration r join agenda.occurrence o on o.id = r.occurrence where r.id = :id
                """).param("id", registration).single(Boolean.class);
    }

    private Optional<TransferId> held(UUID registration) {
        return db.sql("select reservation from agenda.fare where registration = :id and state = 'HELD' for update")
                .param("id", registration)
                .optional((row, n) -> new TransferId(Rows.id(row, "reservation")));
    }

    private void end(UUID registration, String state) {
        db.sql("update agenda.fare set state = :state where registration = :id")
                .param("state", state, "id", registration)
                .update();
    }

    private Order order(Happening date, Amount fare, PartyId person, String key) {
        return new Order(person, date.organiser(), List.of(fare), person, key, subject(date));
    }

    /** Books are read by people who may not know of the group whose date it is, its title with it. */
    private String subject(Happening date) {
        return date.group() == null ? date.title() : messages.text(Locale.FRENCH, "rooms.taken.group");
    }

    private static String key(UUID registration, String what) {
        return "agenda-" + registration + "-" + what;
    }
}
