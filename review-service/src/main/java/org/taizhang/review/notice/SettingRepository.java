package org.taizhang.review.notice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.hibernate.Session;

/// What people want to be told of, and how. Everything and in both ways, where they have not said otherwise.
@ApplicationScoped
@Transactional
class SettingRepository {

    private final Session database;

    SettingRepository(Session database) {
        this.database = database;
    }

    record Setting(Kind kind, boolean inPortal, boolean byMail) {}

    /// Of every kind one.
    List<Setting> of(String person) {
        Map<Kind, Setting> said = database.createNativeQuery(
                        "select kind, in_portal, by_mail from notice_setting where person = :person", Tuple.class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> new Setting(
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("in_portal", Boolean.class),
                        row.get("by_mail", Boolean.class)))
                .collect(Collectors.toMap(Setting::kind, one -> one));
        return Arrays.stream(Kind.values())
                .map(kind -> said.getOrDefault(kind, new Setting(kind, true, true)))
                .toList();
    }

    void put(String person, Collection<Setting> settings) {
        for (Setting setting : settings) {
            database.createNativeMutationQuery("""
                            insert into notice_setting (person, kind, in_portal, by_mail)
                            values (:person, :kind, :portal, :mail)
                            on conflict (person, kind) do update
                            set in_portal = excluded.in_portal, by_mail = excluded.by_mail""")
                    .setParameter("person", person)
                    .setParameter("kind", setting.kind().name())
                    .setParameter("portal", setting.inPortal())
                    .setParameter("mail", setting.byMail())
                    .executeUpdate();
        }
    }

    /// Where their mail goes; empty where the directory knows no address.
    Optional<String> address(String person) {
        return database.createNativeQuery(
                        "select email from known_person where id = :person and email is not null", Tuple.class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> row.get(0, String.class))
                .findFirst();
    }
}
