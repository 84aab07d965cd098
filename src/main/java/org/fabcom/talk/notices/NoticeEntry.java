package org.fabcom.talk.notices;

import org.fabcom.kernel.Visitor;
import org.fabcom.web.NavigationEntry;
import org.fabcom.web.NavigationEntry.Place;
import org.fabcom.web.RoomEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The notices among the links of one's own page. */
@Configuration(proxyBeanMethods = false)
class NoticeEntry {

    @Bean
    NavigationEntry noticesEntry() {
        return new RoomEntry("talk", Place.ACCOUNT, 100, NoticePages.PATH, "talk.notices.title", Visitor::signedIn);
    }
}
