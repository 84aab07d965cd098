package org.fabcom.accounting.books;

import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Told before the wallets are closed: how many keep their books here, how many of their years are open. */
@Configuration(proxyBeanMethods = false)
class BooksKept {

    @Bean
    RoomStakes booksKept(JdbcClient db) {
        return RoomStakes.counted("ledger", "accounting.stakes", db, """
                select (select count(*) from accounting.books),
                    (select count(*) from accounting.book_period where closed_at is null)
                """);
    }
}
