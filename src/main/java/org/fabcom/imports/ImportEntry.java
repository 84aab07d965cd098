package org.fabcom.imports;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The way to the imports, for those who may. */
@Configuration(proxyBeanMethods = false)
class ImportEntry {

    @Bean
    NavigationEntry importsEntry() {
        return new RoomEntry(
                "imports",
                Place.ADMINISTRATION,
                40,
                Imports.HOME,
                "imports.title",
                it -> it.is(InstanceRole.ADMINISTRATOR) || it.is(InstanceRole.CATALOGUE_EDITOR));
    }
}
