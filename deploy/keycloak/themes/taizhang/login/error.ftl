<#import "template.ftl" as layout>
<@layout.registrationLayout displayMessage=false; section>
    <#if section == "header">${msg("errorTitle")}<#elseif section == "form">
        <p id="kc-error-message" class="notice error" role="alert">${kcSanitize(message.summary)?no_esc}</p>
        <#if traceId??>
        <p id="traceId">${msg("traceIdSupportMessage", traceId)}</p>
        </#if>
        <#if !skipLink?? && (client.baseUrl)?has_content>
        <a id="backToApplication" class="button primary" href="${client.baseUrl}">${msg("backToApplication")}</a>
        </#if>
    </#if>
</@layout.registrationLayout>
