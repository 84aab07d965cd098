package org.fabcom.post;

import org.fabcom.kernel.InstanceRole;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The outbox among the links of an administrator. */
@Configuration(proxyBeanMethods = false)
class PostEntries {

    @Bean
    NavigationEntry outboxEntry() {
        return new RoomEntry(
                "post",
                Place.ACCOUNT,
                620,
                "/administration/courrier",
                "post.title",
                it -> it.is(InstanceRole.ADMINISTRATOR));
    }
}
