package org.fabcom.till.sales;

import module java.base;
import org.fabcom.kernel.PartyId;
import org.fabcom.till.closing.DayEnd;
import org.fabcom.till.journal.Written;
import org.fabcom.web.problem.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** From a basket to a sale: both or neither, and once, however often the button is pressed. */
@Component
public class Checkout {

    private final Baskets baskets;
    private final Sales sales;
    private final DayEnd end;

    Checkout(Baskets baskets, Sales sales, DayEnd end) {
        this.baskets = baskets;
        this.sales = sales;
        this.end = end;
    }

    /** The basket as it was shown: if it changed since, nothing is sold. */
    @Transactional
    public Written pay(Basket basket, List<Payment> payments, @Nullable LocalDate writtenOn, PartyId by, String key) {
        if (!Objects.equals(basket.writtenOn(), writtenOn)) throw Problem.conflict();
        var written = sales.sell(basket.till(), new SaleOrder(basket.lines(), payments, writtenOn), by, key);
        if (!written.again()) gone(basket);
        return written;
    }

    /** Of a basket that is gone: what its key sold; 409 if it sold nothing. */
    @Transactional
    public Written again(UUID till, String key) {
        var done = end.turn(till, key).done();
        if (done == null) throw Problem.conflict();
        return new Written(done, "", true);
    }

    @Transactional
    public void add(Basket basket, SaleLine line) {
        if (!SaleOrder.fits(line)) throw Problem.of(422, "FC-5204");
        if (basket.lines().size() >= SaleOrder.MOST_LINES) throw Problem.of(422, "FC-5203");
        save(basket.with(line));
    }

    /** For whom it is; its lines get the prices that they pay. */
    @Transactional
    public void mean(Basket basket, String audience, @Nullable Integer level, Function<Basket, List<SaleLine>> priced) {
        save(basket.meant(audience, level, priced));
    }

    @Transactional
    public void remove(Basket basket, int n) {
        save(basket.without(n));
    }

    /** One price for the whole; a gift that rounded another price up goes. */
    @Transactional
    public void price(Basket basket, long cents) {
        if (cents > SaleOrder.MOST) throw Problem.of(422, "FC-5204");
        save(basket.roundedTo(0, "").at(cents));
    }

    /** Rounded up by a gift; to zero: without one. */
    @Transactional
    public void round(Basket basket, long cents, String label) {
        save(basket.roundedTo(cents, label));
    }

    @Transactional
    public void park(Basket basket, String label) {
        if (!basket.empty()) baskets.park(basket, label);
    }

    @Transactional
    public void resume(Basket basket, PartyId by, String label) {
        baskets.resume(basket, by, label);
    }

    /** Given up before it is paid: the journal keeps what was in it. */
    @Transactional
    public void giveUp(Basket basket, PartyId by) {
        if (!basket.empty()) sales.cancel(basket.till(), basket, by);
        gone(basket);
    }

    /** Sold or given up once, with what is in it now: whoever comes second writes nothing. */
    private void gone(Basket basket) {
        if (!baskets.drop(basket)) throw Problem.conflict();
    }

    private void save(Basket basket) {
        if (!baskets.save(basket)) throw Problem.conflict();
    }
}
