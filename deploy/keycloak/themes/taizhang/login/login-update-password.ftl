<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#assign refused = messagesPerField.existsError('password')>
<#assign differs = messagesPerField.existsError('password-confirm')>
<@layout.registrationLayout displayMessage=!(refused || differs); section>
    <#if section == "header">${msg("updatePasswordTitle")}<#elseif section == "form">
        <form id="kc-passwd-update-form" action="${url.loginAction}" method="post" data-once>
            <#if refused>
            <p id="input-error-password" class="notice error" role="alert">${kcSanitize(messagesPerField.get('password'))?no_esc}</p>
            </#if>
            <@fields.secret id="password-new" label=msg("passwordNew") autocomplete="new-password" invalid=refused
                            error="input-error-password" focus=!differs />
            <#if differs>
            <p id="input-error-password-confirm" class="notice error" role="alert">${kcSanitize(messagesPerField.get('password-confirm'))?no_esc}</p>
            </#if>
            <@fields.secret id="password-confirm" label=msg("passwordConfirm") autocomplete="new-password"
                            invalid=differs error="input-error-password-confirm" focus=differs />
            <div class="tick"><label><input type="checkbox" id="logout-sessions" name="logout-sessions" value="on" /> ${msg("logoutOtherSessions")}</label></div>
            <button class="button primary" name="login" type="submit">${msg("doSubmit")}</button>
            <#if isAppInitiatedAction??>
            <button class="button" type="submit" name="cancel-aia" value="true" formnovalidate>${msg("doCancel")}</button>
            </#if>
        </form>
    </#if>
</@layout.registrationLayout>
