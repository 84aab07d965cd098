package org.fabcom.catalogue.doubts;

import org.fabcom.kernel.Sql;
import org.fabcom.web.access.RoomStakes;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Told before the catalogue is closed: how many said what they use, how many pairs wait to be made one. */
@Configuration(proxyBeanMethods = false)
class CatalogueAtWork {

    @Bean
    RoomStakes catalogueAtWork(Sql db) {
        return RoomStakes.counted("catalogue", "catalogue.stakes", db, """
                select (select count(distinct organisation) from catalogue.use),
                    (select count(*) from catalogue.candidate where state = 'open')
                """);
    }
}
