package org.taizhang.defaults.strict;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneId;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;

/// Which day is today, and what fields are called, for whoever validates what callers send.
@ApplicationScoped
class ValidationSettings implements ValidatorFactoryCustomizer {

    /// Whoever writes today's date between midnight and eight in the morning must not be told that it is tomorrow's.
    private static final ZoneId CALLERS = ZoneId.of("Asia/Shanghai");

    private final Clock clock;

    ValidationSettings(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration
                .clockProvider(() -> clock.withZone(CALLERS))
                .propertyNodeNameProvider(ValidationSettings::nameInJson);
    }

    private static String nameInJson(Property property) {
        if (!(property instanceof JavaBeanProperty field)) return property.getName();
        try {
            var named =
                    field.getDeclaringClass().getDeclaredField(field.getName()).getAnnotation(JsonProperty.class);
            return named == null || named.value().isEmpty() ? field.getName() : named.value();
        } catch (NoSuchFieldException _) {
            return field.getName();
        }
    }
}
