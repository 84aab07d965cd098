package org.fabcom.till.rental;

import org.fabcom.flows.items.StockItem;
import org.fabcom.kernel.Ids;
import org.fabcom.kernel.jobs.Jobs;
import org.fabcom.testing.WebAnswer;
import org.springframework.context.ApplicationContext;

/** A stall that lends, and its notebook. */
abstract class NotebookLoans extends LendingStall {

    final Jobs jobs;

    NotebookLoans(ApplicationContext beans, Jobs jobs) {
        super(beans);
        this.jobs = jobs;
    }

    WebAnswer back(StockItem it, int day) {
        return desk.get(at(it)).form("L’objet est rendu").set("jour", day(day)).submit();
    }

    long letters(String to) {
        return stall.db
                .sql("select count(*) from post.letter where recipient = :to")
                .param("to", to)
                .single(Long.class);
    }

    void due(StockItem it, String contact, int daysAgo) {
        stall.db
                .sql("""
            insert into flows.loan (id, owner, item, borrower, contact, from_day, due_day, deposit, made_by, made_at)
            values (:id, :owner, :item, 'Omar Diallo', :contact, current_date - :from, current_date - :due, 4000, :by,
                now() - make_interval(days => :from))
            """)
                .param("id", Ids.next())
                .param("owner", stall.owner().value())
                .param("item", it.id())
                .param("contact", contact)
                .param("from", daysAgo + 10)
                .param("due", daysAgo)
                .param("by", stall.shop.manager.id().value())
                .update();
    }

    WebAnswer book(StockItem it, String who, int from, int due) {
        return desk.get("/pesee/objet/" + it.id() + "/reservations")
                .form("Réserver")
                .set("emprunteur", who)
                .set("du", day(from))
                .set("au", day(due))
                .submit();
    }
}
