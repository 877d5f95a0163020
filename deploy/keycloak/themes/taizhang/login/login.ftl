<#import "template.ftl" as layout>
<#import "fields.ftl" as fields>
<#import "passkeys.ftl" as passkeys>
<#assign refused = messagesPerField.existsError('username', 'password')>
<@layout.registrationLayout displayMessage=!refused displayInfo=realm.password && realm.registrationAllowed && !registrationDisabled??; section>
    <#if section == "header">${msg("loginAccountTitle")}<#elseif section == "form">
        <#if realm.password>
        <form id="kc-form-login" action="${url.loginAction}" method="post" data-once>
            <#if refused>
            <p id="input-error" class="notice error" role="alert">${kcSanitize(messagesPerField.getFirstError('username', 'password'))?no_esc}</p>
            </#if>
            <#if !usernameHidden??>
            <div class="field">
                <label for="username"><#if !realm.loginWithEmailAllowed>${msg("username")}<#elseif !realm.registrationEmailAsUsername>${msg("usernameOrEmail")}<#else>${msg("email")}</#if></label>
                <input id="username" class="input" name="username" value="${(login.username!'')}" type="text" dir="ltr"
                       required autocapitalize="none" spellcheck="false"
                       autocomplete="${(enableWebAuthnConditionalUI?has_content)?then('username webauthn', 'username')}"
                       <#if refused>aria-invalid="true" aria-describedby="input-error"<#else>autofocus</#if> />
            </div>
            </#if>
            <@fields.secret id="password" label=msg("password") autocomplete="current-password" invalid=refused
                            error="input-error" focus=refused || usernameHidden?? />
            <#if realm.rememberMe && !usernameHidden??>
            <div class="tick"><label><input id="rememberMe" name="rememberMe" type="checkbox"<#if login.rememberMe??> checked</#if> /> ${msg("rememberMe")}</label></div>
            </#if>
            <input type="hidden" id="id-hidden-input" name="credentialId"<#if auth.selectedCredential?has_content> value="${auth.selectedCredential}"</#if> />
            <button class="button primary" name="login" id="kc-login" type="submit">${msg("doLogIn")}</button>
            <#if realm.resetPasswordAllowed>
            <p class="more"><a href="${url.loginResetCredentialsUrl}">${msg("doForgotPassword")}</a></p>
            </#if>
        </form>
        </#if>
        <@passkeys.conditionalUIData />
    <#elseif section == "info" && realm.password && realm.registrationAllowed && !registrationDisabled??>
        <p>${msg("noAccount")} <a href="${url.registrationUrl}">${msg("doRegister")}</a></p>
    <#elseif section == "socialProviders" && realm.password && social?? && social.providers?has_content>
        <section aria-labelledby="others">
            <h2 id="others">${msg("identity-provider-login-label")}</h2>
            <ul class="choices">
                <#list social.providers as provider>
                <li><a id="social-${provider.alias}" class="button" href="${provider.loginUrl}">${provider.displayName!}</a></li>
                </#list>
            </ul>
        </section>
    </#if>
</@layout.registrationLayout>
