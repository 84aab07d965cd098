package org.fabcom.flows.sheets;

import module java.base;
import org.fabcom.flows.Sites;
import org.fabcom.flows.former.Accounted;
import org.fabcom.flows.former.ClosedMonths;
import org.fabcom.flows.former.Former.What;
import org.fabcom.flows.former.FormerStore;
import org.fabcom.imports.ImportKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The two kinds of tables that are read. */
@Configuration(proxyBeanMethods = false)
class SheetKinds {

    @Bean
    ImportKind intakes(
            TableWords words, Sites sites, FormerStore store, Accounted accounted, ClosedMonths months, Clock clock) {
        return new SheetKind(What.INTAKE, words, sites, store, accounted, months, clock);
    }

    @Bean
    ImportKind sales(
            TableWords words, Sites sites, FormerStore store, Accounted accounted, ClosedMonths months, Clock clock) {
        return new SheetKind(What.SALE, words, sites, store, accounted, months, clock);
    }
}
