package org.fabcom.accounting.books;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before the wallets are closed: how many keep their books here, how many of their years are open. */
@Configuration(proxyBeanMethods = false)
class BooksKept {

    @Bean
    RoomStakes booksKept(Sql db) {
        return RoomStakes.counted("ledger", "accounting.stakes", db, """
                select (select count(*) from accounting.books),
                    (select count(*) from accounting.book_period where closed_at is null)
                """);
    }
}
