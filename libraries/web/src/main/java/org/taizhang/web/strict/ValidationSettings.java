package org.taizhang.web.strict;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.hibernate.validator.ValidatorFactoryCustomizer;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.validator.BaseHibernateValidatorConfiguration;
import org.hibernate.validator.spi.nodenameprovider.JavaBeanProperty;
import org.hibernate.validator.spi.nodenameprovider.Property;

/// What fields are called, for whoever is told that they are wrong.
@ApplicationScoped
class ValidationSettings implements ValidatorFactoryCustomizer {

    @Override
    public void customize(BaseHibernateValidatorConfiguration<?> configuration) {
        configuration.propertyNodeNameProvider(ValidationSettings::nameInJson);
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
